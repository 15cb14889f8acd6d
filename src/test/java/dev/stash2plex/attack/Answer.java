package dev.stash2plex.attack;

import java.util.Map;

/// What came back on a [Wire].
///
/// @param headers by their names in lower case
/// @param body as text, a byte a letter
record Answer(int status, Map<String, String> headers, String body) {
    String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
