package dev.stash2plex.bench;

import dev.stash2plex.library.NoStash;
import dev.stash2plex.library.index.HashIndex;
import dev.stash2plex.match.MatchOutcome;
import dev.stash2plex.match.Matcher;
import dev.stash2plex.match.Question;
import dev.stash2plex.path.PathRules;
import dev.stash2plex.standin.Library;
import dev.stash2plex.standin.SceneData;
import dev.stash2plex.standin.SyntheticLibrary;
import dev.stash2plex.stash.SceneFile;
import dev.stash2plex.stash.SceneSummary;
import dev.stash2plex.time.Time;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What one match costs on an index of 100,000 scenes.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "--sun-misc-unsafe-memory-access=allow")
public class MatcherBenchmark {
    private static final int SCENES = 100_000;

    private final Random random = new Random(3);
    private List<SceneData> scenes = List.of();
    private Matcher matcher = matcher(new HashIndex());

    /// Fills the index.
    @Setup
    public void fill() {
        Library library = SyntheticLibrary.of(SCENES, 7);
        scenes = library.scenes();
        var index = new HashIndex();
        scenes.forEach(scene -> index.put(summary(scene), 1));
        matcher = matcher(index);
        if (byPath().best().isEmpty()
                || byTitle().best().isEmpty()
                || stranger().best().isPresent()) {
            throw new IllegalStateException("what is measured is not what it is called");
        }
    }

    /// The file lies where Stash has it.
    @Benchmark
    public MatchOutcome byPath() {
        return match(path());
    }

    /// The file was renamed, so that its words are searched.
    @Benchmark
    public MatchOutcome byTitle() {
        var scene = scenes.get(random.nextInt(SCENES));
        return match("Films/" + scene.values().get("title") + " (1080p).mkv");
    }

    /// Nobody knows the file.
    @Benchmark
    public MatchOutcome stranger() {
        return match("Films/entirely unknown words " + random.nextInt() + ".mp4");
    }

    private MatchOutcome match(String filename) {
        return matcher.find(
                new Question(filename, "", null, "", "", false), Time.system().in(Duration.ofSeconds(60)));
    }

    private String path() {
        return scenes.get(random.nextInt(SCENES)).files().getFirst().path();
    }

    private static SceneSummary summary(SceneData scene) {
        var files = scene.files().stream()
                .map(file -> new SceneFile(file.path(), 600))
                .toList();
        String title = String.valueOf(scene.values().get("title"));
        String date = String.valueOf(scene.values().get("date"));
        return new SceneSummary(
                scene.id(), title, "", date, scene.updatedAt().toString(), files, null, null, List.of());
    }

    private static Matcher matcher(HashIndex index) {
        return new Matcher("", new PathRules(List.of()), Set.of("tv.plex.agents.stash2plex"), index, new NoStash());
    }
}
