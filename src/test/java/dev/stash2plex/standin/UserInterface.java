package dev.stash2plex.standin;

import java.nio.charset.StandardCharsets;

/// What Stash answers to every path that it does not know: its own web page, with status 200.
final class UserInterface {
    private static final String PAGE =
            "<!doctype html><html><head><title>Stash stub</title><base href=\"/\"></head><body>stub</body></html>\n";
    private static final String POLICY = "default-src data: 'self' 'unsafe-inline'; connect-src data: 'self' ws: wss:; "
            + "img-src data: *; script-src 'self' http://www.gstatic.com https://www.gstatic.com 'unsafe-inline' "
            + "'unsafe-eval'; style-src 'self' 'unsafe-inline'; media-src blob: 'self'; worker-src blob:; "
            + "child-src 'none'; object-src 'none'; form-action 'self';";

    private UserInterface() {}

    static Reply page(Visit visit) {
        return ImageReply.of(visit, Image.of(PAGE.getBytes(StandardCharsets.UTF_8), "text/html"))
                .with("Content-Security-Policy", POLICY)
                .with("Referrer-Policy", "same-origin");
    }
}
