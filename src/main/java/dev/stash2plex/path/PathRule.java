package dev.stash2plex.path;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// One rule at work. A path that takes its pattern too many steps does not fit, and the log says so once.
final class PathRule {
    private static final System.Logger LOGGER = System.getLogger(PathRule.class.getName());

    private final PathRuleSettings settings;
    private final AtomicBoolean said = new AtomicBoolean();

    PathRule(PathRuleSettings settings) {
        this.settings = settings;
    }

    PathRuleSettings settings() {
        return settings;
    }

    String name() {
        return settings.name();
    }

    boolean isCaseInsensitive() {
        return settings.caseInsensitive();
    }

    Optional<String> toStash(String plexPath) {
        return translate(plexPath, settings.plexPattern(), settings.stashPattern());
    }

    Optional<String> toPlex(String stashPath) {
        return translate(stashPath, settings.stashPattern(), settings.plexPattern());
    }

    private Optional<String> translate(String path, PathPattern from, PathPattern to) {
        try {
            return from.match(path).map(to::fill);
        } catch (TooManySteps e) {
            if (said.compareAndSet(false, true)) {
                LOGGER.log(
                        System.Logger.Level.WARNING,
                        "a path takes a rule too many steps and does not fit it; further ones are not told of",
                        Map.of("rule", name(), "path", path, "steps", PathPattern.MOST_STEPS));
            }
            return Optional.empty();
        }
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
