package dev.stash2plex.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Translates paths between Plex and Stash by the rules that the user wrote, in their order.
///
/// A rule with a test path is tried there and back first; one that fails its own test is switched off, since a
/// wrong translation is worse than none.
public final class PathRules {
    private final List<PathRule> rules = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    /// @param settings the rules, the first that fits wins
    public PathRules(List<PathRuleSettings> settings) {
        for (PathRuleSettings each : settings) {
            var rule = new PathRule(each);
            Optional<String> fault = new RuleTest(rule).fault();
            if (fault.isPresent()) {
                warnings.add(fault.get());
            } else {
                rules.add(rule);
            }
        }
    }

    /// Which rules were switched off, and what each gave in place of what was expected.
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /// Names of the rules in use, in their order.
    public List<String> names() {
        return rules.stream().map(PathRule::name).toList();
    }

    /// What a file that Plex names may be called in Stash. A rule that fits the name as it stands keeps later
    /// rules from being tried; one that fits only with its library root in front does not, since any root fits
    /// a relative name.
    ///
    /// @param plexPath absolute, or relative to the root of a library
    public List<Translation> toStash(String plexPath) {
        var translations = new ArrayList<Translation>();
        for (PathRule rule : rules) {
            Optional<String> asItStands = rule.toStash(plexPath);
            if (asItStands.isPresent()) {
                translations.add(new Translation(rule.name(), asItStands.get(), rule.isCaseInsensitive()));
                return translations;
            }
            rule.withRoot(plexPath).stream()
                    .flatMap(whole -> rule.toStash(whole).stream())
                    .map(stashPath -> new Translation(rule.name(), stashPath, rule.isCaseInsensitive()))
                    .forEach(translations::add);
        }
        return translations;
    }

    /// What Plex calls a file of Stash, by the first rule that fits.
    public Optional<String> toPlex(String stashPath) {
        return rules.stream().flatMap(rule -> rule.toPlex(stashPath).stream()).findFirst();
    }

    /// A path in Stash that a rule made.
    ///
    /// @param rule name of the rule
    /// @param caseInsensitive whether a path that differs in case will do
    public record Translation(String rule, String stashPath, boolean caseInsensitive) {}
}
