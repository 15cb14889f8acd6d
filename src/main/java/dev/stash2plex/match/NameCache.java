package dev.stash2plex.match;

import dev.stash2plex.words.Name;
import java.util.HashMap;
import java.util.Map;

/// Names of studios and performers that were read in one search: many scenes have the same.
final class NameCache {
    private final Map<String, Owner> owners = new HashMap<>();

    /// A studio or performer.
    ///
    /// @param compact the name run together
    /// @param spelledOut the same with umlauts as two letters
    record Owner(Name name, String compact, String spelledOut) {}

    Owner owner(String text) {
        return owners.computeIfAbsent(text, same -> {
            var name = Name.of(same);
            return new Owner(name, name.compact(), name.spelledOut());
        });
    }
}
