package dev.stash2plex.fuzz;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The fuzzer sees which branches are taken: a version that cannot read our class files finds nothing and says so
/// nowhere. Runs with the profile `fuzz` only.
class CoverageGuides {
    private static final String FINDING = "java.lang.IllegalStateException: found";

    /// Where the fuzzer sees, less than a tenth of them is needed.
    private static final int TRIES = 2_000_000;

    @TempDir
    private Path folder;

    @Test
    @Timeout(60)
    void aFaultBehindComparisonsIsFoundWhereBranchesAreSeen() throws Exception {
        assertThat(fuzz("--instrumentation_includes=dev.stash2plex.**"), containsString(FINDING));
    }

    @Test
    @Timeout(60)
    void andIsNotFoundByGuessing() throws Exception {
        assertThat(fuzz("--instrumentation_excludes=**"), not(containsString(FINDING)));
    }

    private String fuzz(String instrumentation) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-XX:+EnableDynamicAgentLoading", "--sun-misc-unsafe-memory-access=allow", "-Xshare:auto"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "com.code_intelligence.jazzer.Jazzer"));
        command.addAll(List.of("--target_class=" + Planted.class.getName(), instrumentation));
        command.addAll(List.of("--reproducer_path=" + folder, "-artifact_prefix=" + folder + "/"));
        command.addAll(List.of("-runs=" + TRIES, "-seed=1", "-rss_limit_mb=0"));
        Path said = folder.resolve("said");
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().remove("JAZZER_FUZZ");
        Process process =
                builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        process.waitFor();
        return Files.readString(said, StandardCharsets.UTF_8);
    }
}
