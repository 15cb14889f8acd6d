package dev.stash2plex.config;

import java.util.List;

/// How a file finds its scene.
///
/// @param adultOnlyWhenAsked answer nothing unless PMS sends `includeAdult=1`; by default every request is
///     answered, since a Stash library is adult by nature
/// @param pathRules translations between the paths of Plex and of Stash, the first that fits wins
public record MatchSettings(boolean adultOnlyWhenAsked, List<PathRuleSettings> pathRules) {
    static MatchSettings create(Keys keys) {
        return new MatchSettings(
                keys.get("match.adult-only-when-asked", ValueType.FLAG, false),
                keys.items("match.path-rules", rule -> PathRuleSettings.create(keys, rule)));
    }
}
