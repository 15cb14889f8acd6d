package dev.stash2plex.plex;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;

/// Which part of a long list somebody wants (specification, "Pagination"). The only lists of ours that PMS pages
/// through are empty, so that where it begins is all that is read.
final class Paging {
    static final HeaderName START = HeaderNames.create("X-Plex-Container-Start");
    static final HeaderName TOTAL_SIZE = HeaderNames.create("X-Plex-Container-Total-Size");

    private Paging() {}

    /// The place of the first item, from a header or from a query parameter; 0 where neither says.
    static int start(ServerRequest request) {
        return request.headers()
                .first(START)
                .or(() -> request.query().first(START.defaultCase()).asOptional())
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(0);
    }
}
