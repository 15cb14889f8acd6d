package dev.stash2plex.standin;

import java.util.List;
import java.util.Map;

/// What a client asked of the stand-in.
public sealed interface Call {
    /// A GraphQL operation that was valid: the fields of the root that it asked for (not their aliases), its name
    /// (`""` if it has none), its variables and document, and the headers under lower-case names.
    record GraphQl(
            List<String> fields,
            String operation,
            Map<String, Object> variables,
            String document,
            Map<String, String> headers)
            implements Call {}

    /// A request for an image, with the query in `target`.
    record ForImage(String path, String target, Map<String, String> headers, int status) implements Call {}
}
