package dev.stash2plex.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;

/// Routes with the manners that Helidon leaves to us: `HEAD` where there is `GET`, and 405 with `Allow` for any
/// other method, where Helidon would answer 404 to both.
public final class Endpoints {
    private final HttpRules rules;
    private final String base;

    /// Routes below a base path, which may have parameters. Helidon's own nesting of routes below a path with
    /// parameters does not know the base itself with a slash at its end.
    public Endpoints(HttpRules rules, String base) {
        this.rules = rules;
        this.base = base;
    }

    /// The base path itself, with or without a slash at its end.
    public Endpoints root(Handler handler) {
        return get(base.isEmpty() ? "/" : "[/]", handler);
    }

    /// A resource that can be read.
    public Endpoints get(String path, Handler handler) {
        rules.get(base + path, handler).head(base + path, handler);
        return allowOnly(path, "GET, HEAD");
    }

    /// A resource that answers to what is posted.
    public Endpoints post(String path, Handler handler) {
        rules.post(base + path, handler);
        return allowOnly(path, "POST");
    }

    /// A resource that answers to both.
    public Endpoints getAndPost(String path, Handler get, Handler post) {
        rules.get(base + path, get).head(base + path, get).post(base + path, post);
        return allowOnly(path, "GET, HEAD, POST");
    }

    private Endpoints allowOnly(String path, String methods) {
        rules.any(base + path, (request, response) -> {
            response.header(HeaderNames.ALLOW, methods);
            throw HttpProblem.of(Status.METHOD_NOT_ALLOWED_405, "Only " + methods + " is answered here");
        });
        return this;
    }
}
