package dev.stash2plex.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// Puts old faults back, one after the other, and has the simulation find them: what it does not find, it does not
/// guard against.
///
/// A fault is a patch in `src/test/simulation/faults`, and says what is wrong in its first line. It is applied to a
/// copy of the files that it changes; what is compiled from them lies before the service on the class path of a JVM
/// that runs seeds until one breaks a promise. A patch that does not apply or compile any more, and a fault that no
/// seed shows, make this fail.
final class Faults {
    private static final Path PATCHES = Path.of("src/test/simulation/faults");
    private static final String CLASS_PATH = System.getProperty("java.class.path");
    private static final long SEEDS = Long.getLong("seeds", 5000);

    private Faults() {}

    /// Looks for each fault and prints what was found.
    ///
    /// @param args names of patches, without their ending; all if there are none
    public static void main(String[] args) throws IOException, InterruptedException {
        boolean allFound = true;
        System.out.println("fault | seed | steps | what was broken\n---|---|---|---");
        for (Path patch : patches(List.of(args))) {
            String said = Files.readAllLines(patch).getFirst();
            String found = find(patch);
            System.out.printf("%s | %s%n", said, found.isEmpty() ? "in no seed of " + SEEDS + " | |" : found);
            allFound &= !found.isEmpty();
        }
        if (!allFound) {
            System.exit(1);
        }
    }

    private static List<Path> patches(List<String> names) throws IOException {
        try (Stream<Path> files = Files.list(PATCHES)) {
            return files.filter(file -> names.isEmpty()
                            || names.contains(file.getFileName().toString().replace(".patch", "")))
                    .sorted()
                    .toList();
        }
    }

    private static String find(Path patch) throws IOException, InterruptedException {
        Path copy = Files.createTempDirectory("fault");
        try {
            Path classes = Files.createDirectory(copy.resolve("classes"));
            compile(patched(copy, patch), classes);
            return run(
                            Path.of("."),
                            ProcessHandle.current().info().command().orElse("java"),
                            "--add-opens",
                            "java.base/java.lang=ALL-UNNAMED",
                            "-Xmx512m",
                            "-classpath",
                            classes + System.getProperty("path.separator") + CLASS_PATH,
                            Hunt.class.getName(),
                            "1",
                            String.valueOf(SEEDS))
                    .strip();
        } finally {
            delete(copy);
        }
    }

    private static List<Path> patched(Path copy, Path patch) throws IOException, InterruptedException {
        var files = new ArrayList<Path>();
        for (String line : Files.readAllLines(patch)) {
            if (line.startsWith("--- a/")) {
                Path file = Path.of(line.substring("--- a/".length()));
                Path copied = copy.resolve(file);
                Files.createDirectories(copied.getParent());
                Files.copy(file, copied);
                files.add(copied);
            }
        }
        run(copy, "git", "apply", patch.toAbsolutePath().toString());
        return files;
    }

    private static void compile(List<Path> files, Path classes) {
        var options = new ArrayList<>(List.of(
                "-proc:none", "-nowarn", "-XDrawDiagnostics", "-d", classes.toString(), "-classpath", CLASS_PATH));
        files.forEach(file -> options.add(file.toString()));
        if (ToolProvider.getSystemJavaCompiler().run(null, System.out, System.err, options.toArray(String[]::new))
                != 0) {
            throw new IllegalStateException("what the patch makes of " + files + " does not compile");
        }
    }

    private static String run(Path folder, String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed");
        }
        return said;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted((one, other) -> other.compareTo(one)).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
