package dev.stash2plex.config;

import dev.stash2plex.config.value.ValueType;
import dev.stash2plex.path.PathPattern;
import dev.stash2plex.path.PathRuleSettings;
import java.util.List;

/// How a file finds its scene.
///
/// @param adultOnlyWhenAsked answer nothing unless PMS sends `includeAdult=1`; by default every request is
///     answered, since a Stash library is adult by nature
/// @param pathRules translations between the paths of Plex and of Stash, the first that fits wins
public record MatchSettings(boolean adultOnlyWhenAsked, List<PathRuleSettings> pathRules) {
    static MatchSettings create(Keys keys) {
        return new MatchSettings(
                keys.get("match.adult-only-when-asked", ValueType.FLAG),
                keys.items("match.path-rules", rule -> pathRule(keys, rule)));
    }

    private static PathRuleSettings pathRule(Keys keys, String item) {
        boolean caseInsensitive =
                keys.find(item + ".case_insensitive", ValueType.FLAG).orElse(false);
        ValueType<PathPattern> pattern = text -> PathPattern.of(text, caseInsensitive);
        var rule = new PathRuleSettings(
                keys.find(item + ".name", ValueType.TEXT).orElse(item),
                keys.require(item + ".plex_pattern", pattern, PathPattern.NONE, "a pattern such as ^/media/(.*)$"),
                keys.require(item + ".stash_pattern", pattern, PathPattern.NONE, "a pattern such as ^/data/(.*)$"),
                keys.find(item + ".plex_library_root", ValueType.TEXT),
                caseInsensitive,
                keys.find(item + ".test_plex_path", ValueType.TEXT),
                keys.find(item + ".test_stash_path", ValueType.TEXT));
        if (rule.plexPattern().groups() != rule.stashPattern().groups()
                && rule.plexPattern() != PathPattern.NONE
                && rule.stashPattern() != PathPattern.NONE) {
            keys.reject(
                    item + ".stash_pattern",
                    "has %d group(s) where plex_pattern has %d"
                            .formatted(
                                    rule.stashPattern().groups(),
                                    rule.plexPattern().groups()));
        }
        return rule;
    }
}
