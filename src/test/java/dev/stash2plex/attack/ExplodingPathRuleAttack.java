package dev.stash2plex.attack;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A path rule of the owner that takes a stranger's path for ever to be tried.
@Tag("quick")
class ExplodingPathRuleAttack {
    private static final String MATCHES = "/movies/library/metadata/matches";

    @RegisterExtension
    final Siege siege = new Siege();

    @Test
    void threeGroupsOfAnythingAndTwoThousandSlashes() throws Exception {
        var rule = Map.of(
                "match.path-rules.0.name", "films",
                "match.path-rules.0.plex-pattern", "^/media/(.*)/(.*)/(.*)\\.mp4$",
                "match.path-rules.0.stash-pattern", "^/data/(.*)/(.*)/(.*)\\.mp4$");
        String body = "{\"type\":1,\"filename\":\"/media/" + "/".repeat(2000) + "\"}";
        try (var service = ServiceUnderAttack.start(rule)) {
            siege.of("a rule with three (.*) and 2000 slashes", service, () -> {
                for (int round = 0; round < 5; round++) {
                    Siege.fromMany(3, () -> Wire.ask(service.port(), Wire.post(MATCHES, body)));
                }
            });
        }
    }
}
