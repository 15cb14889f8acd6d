package dev.stash2plex.library.filing;

import dev.stash2plex.library.index.HashIndex;
import dev.stash2plex.stash.SceneFile;
import dev.stash2plex.stash.SceneSummary;
import java.util.List;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;

/// Whatever many threads read and file at once, each sees what it could have seen had they come one after the other.
/// Run by `mvn test -Plincheck`.
@Param(name = "id", gen = IntGen.class, conf = "1:2")
@Param(name = "version", gen = IntGen.class, conf = "1:3")
public class RegisterIsLinearizable {
    private final HashIndex index = new HashIndex();
    private final Register register = new Register(index);

    /// What was read may be in doubt, and is not filed then: it could have come just before what was filed instead.
    @Operation
    public void file(@Param(name = "id") int id, @Param(name = "version") int version) {
        try (var reading = register.begin()) {
            reading.scene(scene(id, version));
        }
    }

    @Operation
    public void forget(@Param(name = "id") int id) {
        try (var reading = register.begin()) {
            reading.absent(id);
        }
    }

    @Operation
    public String byId(@Param(name = "id") int id) {
        return index.byId(id).map(SceneSummary::title).orElse("");
    }

    @Operation
    public String byPath(@Param(name = "id") int id, @Param(name = "version") int version) {
        return index.byPath(path(id, version)).map(SceneSummary::title).orElse("");
    }

    @Operation
    public String byStem(@Param(name = "id") int id, @Param(name = "version") int version) {
        return index.byStem(path(id, version)).stream()
                .map(SceneSummary::title)
                .toList()
                .toString();
    }

    @Test
    void isLinearizable() {
        new StressOptions()
                .iterations(20)
                .invocationsPerIteration(500)
                .threads(3)
                .actorsPerThread(3)
                .minimizeFailedScenario(false)
                .check(RegisterIsLinearizable.class);
    }

    private static SceneSummary scene(int id, int version) {
        return new SceneSummary(
                id,
                "as of " + version,
                "",
                null,
                "2026-11-23T11:54:26Z",
                List.of(new SceneFile(path(id, version), 60)),
                null,
                null,
                List.of());
    }

    private static String path(int id, int version) {
        return "/data/%d/river walk %d.mp4".formatted(id, version);
    }
}
