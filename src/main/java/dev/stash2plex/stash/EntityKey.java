package dev.stash2plex.stash;

import java.util.Optional;
import java.util.regex.Pattern;

/// How an entity of Stash is written down: `42` for the first Stash, `{source}-42` for any other.
///
/// @param source name of the Stash: small letters and digits, a letter first; empty for the first Stash
/// @param id Stash's id, a positive number
record EntityKey(String source, int id) {
    private static final Pattern SOURCE = Pattern.compile("[a-z][a-z0-9]{0,31}");
    private static final Pattern FORM = Pattern.compile("(?:([a-z][a-z0-9]{0,31})-)?([1-9]\\d{0,9})");

    EntityKey {
        requireName(source);
    }

    /// @throws IllegalArgumentException if no Stash can be called this
    static void requireName(String source) {
        if (!source.isEmpty() && !SOURCE.matcher(source).matches()) {
            throw new IllegalArgumentException("no name of a Stash: " + source);
        }
    }

    /// The key that a text spells, if it is one.
    static Optional<EntityKey> parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches() || Long.parseLong(form.group(2)) > Integer.MAX_VALUE) {
            return Optional.empty();
        }
        String source = form.group(1) == null ? "" : form.group(1);
        return Optional.of(new EntityKey(source, Integer.parseInt(form.group(2))));
    }

    @Override
    public String toString() {
        return source.isEmpty() ? String.valueOf(id) : source + "-" + id;
    }
}
