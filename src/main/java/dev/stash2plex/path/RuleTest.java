package dev.stash2plex.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Tries a rule on its own test paths. With both, each has to become the other; one alone has to come back to
/// itself.
final class RuleTest {
    private final PathRule rule;
    private final List<String> results = new ArrayList<>();
    private boolean failed;

    RuleTest(PathRule rule) {
        this.rule = rule;
        Optional<String> plex = rule.settings().testPlexPath();
        Optional<String> stash = rule.settings().testStashPath();
        if (plex.isPresent()) {
            Optional<String> there = toStash(plex.get());
            check("test_plex_path", plex.get(), there, stash.stream().toList());
            check(
                    "back",
                    stash.or(() -> there).orElse(""),
                    stash.or(() -> there).flatMap(rule::toPlex),
                    whole(plex.get()));
        } else if (stash.isPresent()) {
            Optional<String> there = rule.toPlex(stash.get());
            check("test_stash_path", stash.get(), there, List.of());
            check(
                    "back",
                    there.orElse(""),
                    there.flatMap(this::toStash),
                    stash.stream().toList());
        }
    }

    /// What went wrong, with what each way gave.
    Optional<String> fault() {
        return failed
                ? Optional.of("path rule '%s' fails its test and is switched off: %s"
                        .formatted(rule.name(), String.join("; ", results)))
                : Optional.empty();
    }

    /// A test path may be relative too.
    private Optional<String> toStash(String plexPath) {
        return whole(plexPath).stream()
                .flatMap(path -> rule.toStash(path).stream())
                .findFirst();
    }

    private List<String> whole(String plexPath) {
        return Stream.concat(Stream.of(plexPath), rule.withRoot(plexPath).stream())
                .toList();
    }

    /// @param expected any of these; nothing in particular if empty
    private void check(String label, String path, Optional<String> result, List<String> expected) {
        boolean fits = result.isPresent()
                && (expected.isEmpty() || expected.stream().anyMatch(other -> rule.areSame(result.get(), other)));
        failed |= !fits;
        results.add("%s '%s' became %s, expected %s"
                .formatted(
                        label,
                        path,
                        result.map(text -> "'" + text + "'").orElse("nothing (the pattern does not fit)"),
                        expected.isEmpty() ? "a path" : "'" + expected.getFirst() + "'"));
    }
}
