package dev.stash2plex.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds the name that a person probably meant.
final class NearMiss {
    private static final int MOST_EDITS = 3;

    private NearMiss() {}

    /// The known name with the fewest edits from `name`, if that is a slip and not another word. Case, `-`, `_`
    /// and `.` are no edits: `apiKey` is a near miss of `api-key`.
    static Optional<String> of(String name, Collection<String> known) {
        String bare = bare(name);
        return known.stream()
                .map(candidate -> new Distance(candidate, edits(bare, bare(candidate))))
                .filter(distance -> distance.edits() <= Math.min(MOST_EDITS, bare.length() / 3))
                .min(Comparator.comparingInt(Distance::edits))
                .map(Distance::candidate);
    }

    private static String bare(String name) {
        return name.replaceAll("[-_.]", "").toLowerCase(Locale.ROOT);
    }

    /// Levenshtein's distance, one row at a time.
    private static int edits(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int substitution = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitution, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }

    private record Distance(String candidate, int edits) {}
}
