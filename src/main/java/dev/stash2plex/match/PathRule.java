package dev.stash2plex.match;

import dev.stash2plex.config.PathRuleSettings;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// One rule at work.
record PathRule(PathRuleSettings settings) {
    String name() {
        return settings.name();
    }

    boolean isCaseInsensitive() {
        return settings.caseInsensitive();
    }

    Optional<String> toStash(String plexPath) {
        return settings.plexPattern().match(plexPath).map(settings.stashPattern()::fill);
    }

    Optional<String> toPlex(String stashPath) {
        return settings.stashPattern().match(stashPath).map(settings.plexPattern()::fill);
    }

    /// The whole paths that a relative one may stand for: below the library's root, or below its parent where
    /// the folder of the library is already in front.
    List<String> withRoot(String plexPath) {
        var whole = new LinkedHashSet<String>();
        settings.plexLibraryRoot().ifPresent(text -> {
            char separator = text.indexOf('\\') >= 0 && text.indexOf('/') < 0 ? '\\' : '/';
            String root = text.replaceFirst("[/\\\\]+$", "") + separator;
            String relative = plexPath.replaceFirst("^[/\\\\]+", "");
            whole.add(root + relative);
            String folder = root.substring(root.lastIndexOf(separator, root.length() - 2) + 1);
            if (relative.startsWith(folder)) {
                whole.add(root + relative.substring(folder.length()));
            }
        });
        return List.copyOf(whole);
    }

    boolean areSame(String path, String other) {
        return settings.caseInsensitive() ? path.equalsIgnoreCase(other) : path.equals(other);
    }
}
