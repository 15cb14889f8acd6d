package dev.stash2plex.library.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import dev.stash2plex.path.FilePath;
import dev.stash2plex.stash.SceneFile;
import dev.stash2plex.stash.SceneSummary;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The index holds what it was given, and nothing longer than that.
class HashIndexTest {
    private static SceneSummary scene(int id, String title, String... paths) {
        var files = List.of(paths).stream().map(path -> new SceneFile(path, 60)).toList();
        return new SceneSummary(
                id, title, "", "2021-01-02", "2026-11-23T11:54:26Z", files, "Some Studio", null, List.of("Jane Roe"));
    }

    private static List<Integer> ids(List<SceneSummary> scenes) {
        return scenes.stream().map(SceneSummary::id).toList();
    }

    @Test
    void findsWhatWasPut() {
        var index = new HashIndex();
        SceneSummary walk = scene(7, "River Walk", "/data/A/Walk.mp4", "/copies/Walk copy.mkv");
        index.put(walk, 1);
        assertThat(index.size(), is(1));
        assertThat(index.byId(7), is(Optional.of(walk)));
        assertThat(index.byPath("/copies/Walk copy.mkv"), is(Optional.of(walk)));
        assertThat(index.byPath("/data/A/walk.mp4"), is(Optional.empty()));
        assertThat(ids(index.byStem("WALK.avi")), contains(7));
        assertThat(ids(index.byFolderAndStem("a", "walk.mp4")), contains(7));
        assertThat(ids(index.byName("riverwalk", 10)), contains(7));
        assertThat(ids(index.sharing(List.of("river"), 10, 100)), contains(7));
        assertThat(index.countByStudio("somestudio"), is(1));
        assertThat(index.countByPerformer("janeroe"), is(1));
    }

    @Test
    void forgetsWhatWasReplaced() {
        var index = new HashIndex();
        index.put(scene(7, "River Walk", "/data/A/Walk.mp4"), 1);
        index.put(scene(7, "River Run", "/data/A/Run.mp4"), 1);
        assertThat(index.size(), is(1));
        assertThat(index.byPath("/data/A/Walk.mp4"), is(Optional.empty()));
        assertThat(index.byStem("Walk.mp4"), is(empty()));
        assertThat(index.sharing(List.of("walk"), 10, 100), is(empty()));
        assertThat(ids(index.byStem("Run.mp4")), contains(7));
        assertThat(ids(index.sharing(List.of("river"), 10, 100)), contains(7));
    }

    @Test
    void forgetsWhatWasRemovedAndUsesTheRoomAgain() {
        var index = new HashIndex();
        index.put(scene(7, "River Walk", "/data/A/Walk.mp4"), 1);
        index.put(scene(8, "River Run", "/data/A/Run.mp4"), 1);
        index.remove(7);
        index.remove(99);
        assertThat(index.size(), is(1));
        assertThat(index.byId(7), is(Optional.empty()));
        assertThat(ids(index.sharing(List.of("river"), 10, 100)), contains(8));
        index.put(scene(9, "Old Garden", "/data/A/Garden.mp4"), 1);
        assertThat(ids(index), contains(8, 9));
        assertThat(ids(index.byStem("Garden.mp4")), contains(9));
    }

    @Test
    void behavesLikeAMapWhateverTheOrder() {
        var random = new Random(42);
        var index = new HashIndex();
        var expected = new TreeMap<Integer, SceneSummary>();
        for (int i = 0; i < 5_000; i++) {
            int id = 1 + random.nextInt(500);
            if (random.nextInt(3) == 0) {
                index.remove(id);
                expected.remove(id);
            } else {
                SceneSummary scene =
                        scene(id, "Heading " + random.nextInt(50), "/data/" + random.nextInt(50) + "/" + id + ".mp4");
                index.put(scene, 1);
                expected.put(id, scene);
            }
        }
        assertThat(ids(index), is(List.copyOf(expected.keySet())));
        for (SceneSummary scene : expected.values()) {
            assertThat(index.byPath(scene.files().getFirst().path()), is(Optional.of(scene)));
        }
        assertThat(index.sharing(List.of("heading"), 1000, 100_000).size(), is(expected.size()));
        assertThat(index.countByPerformer("janeroe"), is(expected.size()));
    }

    @Test
    void rootsAreGuessedOrTold() {
        var index = new HashIndex();
        index.put(scene(1, "", "/mnt/disk1/media/A/a.mp4"), 1);
        index.put(scene(2, "", "/mnt/disk2/media/B/b.mp4"), 1);
        assertThat(index.rootDepth(FilePath.segments("/mnt/disk1/media/A/a.mp4")), is(1));
        index.scannedFolders(List.of("/mnt/disk1/media", "/mnt/disk2/media/"));
        assertThat(index.rootDepth(FilePath.segments("/mnt/disk2/media/B/b.mp4")), is(3));
    }

    @Test
    void readersNeverFailWhileItIsWritten() throws Exception {
        var index = new HashIndex();
        var done = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> reader = () -> {
                int found = 0;
                var random = new Random(1);
                while (!done.get()) {
                    int id = 1 + random.nextInt(300);
                    found += index.byStem(id + ".mp4").size();
                    found += index.sharing(List.of("river", "word" + id % 10), 20, 1000)
                            .size();
                    found += index.idsBetween(0, Integer.MAX_VALUE).length;
                    Optional<SceneSummary> scene = index.byId(id);
                    if (scene.isPresent() && scene.get().id() != id) {
                        throw new AssertionError("another scene under id " + id);
                    }
                }
                return found;
            };
            var readers = List.of(threads.submit(reader), threads.submit(reader), threads.submit(reader));
            var random = new Random(2);
            for (int i = 0; i < 5_000; i++) {
                int id = 1 + random.nextInt(300);
                if (random.nextInt(4) == 0) {
                    index.remove(id);
                } else {
                    index.put(scene(id, "River word" + random.nextInt(10), "/data/" + id + ".mp4"), 1);
                }
            }
            done.set(true);
            for (var each : readers) {
                each.get();
            }
        }
    }

    @Test
    void aHundredThousandScenesAreSmallAndQuicklyFiled() {
        var random = new Random(3);
        List<String> words = IntStream.range(0, 6000)
                .mapToObj(i -> Long.toString(random.nextLong(100_000_000, 9_000_000_000L), 36))
                .toList();
        long before = usedMemory();
        long begun = System.nanoTime();
        var index = new HashIndex();
        for (int id = 1; id <= 100_000; id++) {
            index.put(typical(id, words, random), 1);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        double megabytes = (usedMemory() - before) / 1e6;
        System.out.printf("100,000 scenes: %.1f MB, filed in %.1f s%n", megabytes, seconds);
        assertThat(megabytes, is(lessThan(100.0)));
        assertThat(index.size(), is(100_000));
    }

    private static SceneSummary typical(int id, List<String> words, Random random) {
        String title = String.join(
                " ",
                IntStream.range(0, 2 + random.nextInt(4))
                        .mapToObj(i -> words.get((int) Math.min(5999, Math.abs(random.nextGaussian() * 1500))))
                        .toList());
        String studio = "Studio " + words.get(random.nextInt(300));
        int who = random.nextInt(3000);
        String performer = words.get(who) + " " + words.get(who + 1000);
        String date = "20%02d-%02d-%02d".formatted(random.nextInt(25), 1 + random.nextInt(12), 1 + random.nextInt(28));
        String path = "/srv/stash-media/%s/%s/%s - %s - %s [1080p].mp4"
                .formatted(studio, date.substring(0, 4), studio, performer, title);
        String updated = date + "T11:%02d:%02dZ".formatted(random.nextInt(60), random.nextInt(60));
        return new SceneSummary(
                id, title, "", date, updated, List.of(new SceneFile(path, 60)), studio, null, List.of(performer));
    }

    @SuppressWarnings("CallToSystemGC")
    private static long usedMemory() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static List<Integer> ids(HashIndex index) {
        return Arrays.stream(index.idsBetween(0, Integer.MAX_VALUE))
                .sorted()
                .boxed()
                .toList();
    }
}
