package dev.stash2plex.match;

import dev.stash2plex.stash.SceneRef;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/// The ids that a person wrote into a title or a file's name: `[stash-42]`, `{stash-42}`, `stash-42`.
///
/// @param bracketed in brackets, also in the name of the file's folder: certainly meant
/// @param bare without: may also be part of a name, like `my stash-2 days`
record NamedIds(OptionalInt bracketed, OptionalInt bare) {
    private static final Pattern BRACKETED = Pattern.compile("(?i)[\\[{(]\\s*stash-(\\d{1,10})\\s*[\\]})]");
    private static final Pattern BARE =
            Pattern.compile("(?i)(?<![\\p{L}\\p{N}_-])stash-(\\d{1,10})(?![\\p{L}\\p{N}_-])");

    static NamedIds of(String title, List<Reading> readings) {
        var inBrackets = new LinkedHashSet<Integer>();
        var without = new LinkedHashSet<Integer>();
        find(BRACKETED, title, inBrackets);
        find(BARE, title, without);
        for (Reading reading : readings) {
            find(BRACKETED, reading.basename(), inBrackets);
            find(BARE, reading.basename(), without);
            if (!reading.isBare()) {
                find(BRACKETED, reading.folders().getLast(), inBrackets);
            }
        }
        return new NamedIds(only(inBrackets), only(without));
    }

    private static void find(Pattern form, String text, Set<Integer> ids) {
        var matcher = form.matcher(text);
        while (matcher.find()) {
            SceneRef.ofRatingKey(matcher.group(1)).map(SceneRef::id).ifPresent(ids::add);
        }
    }

    /// Two ids that differ say nothing.
    private static OptionalInt only(Set<Integer> ids) {
        return ids.size() == 1 ? OptionalInt.of(ids.iterator().next()) : OptionalInt.empty();
    }
}
