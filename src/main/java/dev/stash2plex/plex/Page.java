package dev.stash2plex.plex;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;

/// Which part of a long list somebody wants (specification, "Pagination"): `X-Plex-Container-Start` and
/// `X-Plex-Container-Size`, as headers or as query parameters.
///
/// @param start place of the first item
/// @param size how many; 20 where nobody says
record Page(int start, int size) {
    static final HeaderName START = HeaderNames.create("X-Plex-Container-Start");
    static final HeaderName SIZE = HeaderNames.create("X-Plex-Container-Size");
    static final HeaderName TOTAL_SIZE = HeaderNames.create("X-Plex-Container-Total-Size");

    private static final int DEFAULT_SIZE = 20;

    static Page of(ServerRequest request) {
        return new Page(number(request, START, 0), number(request, SIZE, DEFAULT_SIZE));
    }

    private static int number(ServerRequest request, HeaderName name, int otherwise) {
        return request.headers()
                .first(name)
                .or(() -> request.query().first(name.defaultCase()).asOptional())
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }
}
