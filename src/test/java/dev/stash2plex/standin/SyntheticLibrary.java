package dev.stash2plex.standin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/// An invented library of any size: the same numbers give the same scenes. A scene takes less than a kilobyte, so a
/// hundred thousand of them fit into any test.
public final class SyntheticLibrary {
    private static final List<String> ADJECTIVES = List.of(
            "Quiet",
            "Golden",
            "Early",
            "Distant",
            "Little",
            "Northern",
            "Hidden",
            "Silver",
            "Long",
            "Bright",
            "Winter",
            "Open");
    private static final List<String> PLACES = List.of(
            "River",
            "Harbour",
            "Garden",
            "Mountain",
            "Lake",
            "Meadow",
            "Island",
            "Forest",
            "Valley",
            "Bridge",
            "Coast",
            "Orchard");
    private static final List<String> DOINGS =
            List.of("Walk", "Morning", "Journey", "Story", "Picnic", "Lesson", "Evening", "Race", "Visit", "Concert");
    private static final List<String> FIRST = List.of("Alex", "Jane", "Sam", "Kim", "Robin", "Terry", "Noa", "Chris");
    private static final List<String> LAST = List.of("Poe", "Roe", "Doe", "Grey", "Field", "Stone", "Wells", "Hart");
    private static final Instant FIRST_EDIT = Instant.parse("2024-01-01T00:00:00Z");
    private static final int STUDIOS = 60;
    private static final int PERFORMERS = 400;

    private final SplittableRandom random;

    private SyntheticLibrary(long seed) {
        random = new SplittableRandom(seed);
    }

    public static Library of(int scenes, long seed) {
        SyntheticLibrary invention = new SyntheticLibrary(seed);
        Library library = new Library();
        library.roots("/media/library");
        for (int id = 1; id <= STUDIOS; id++) {
            EntityData studio = EntityData.studio(id, studio(id));
            library.put(id > STUDIOS / 2 ? studio.with("parent_studio", id - STUDIOS / 2) : studio);
        }
        for (int id = 1; id <= PERFORMERS; id++) {
            library.put(EntityData.performer(id, performer(id)).with("gender", id % 2 == 0 ? "FEMALE" : "MALE"));
        }
        List<SceneData> all = new ArrayList<>(scenes);
        for (int id = 1; id <= scenes; id++) {
            all.add(invention.scene(id));
        }
        library.scenes(all);
        return library;
    }

    private static String studio(int id) {
        return ADJECTIVES.get(id % ADJECTIVES.size()) + " " + PLACES.get(id / ADJECTIVES.size()) + " Films";
    }

    private static String performer(int id) {
        String name = FIRST.get(id % FIRST.size()) + " " + LAST.get(id / FIRST.size() % LAST.size());
        int namesakes = id / (FIRST.size() * LAST.size());
        return namesakes == 0 ? name : name + " " + "ABCDEFG".charAt(namesakes) + ".";
    }

    private SceneData scene(int id) {
        int studio = 1 + random.nextInt(STUDIOS);
        int performer = 1 + random.nextInt(PERFORMERS);
        LocalDate date = LocalDate.of(2005, 1, 1).plusDays(random.nextInt(7000));
        String title = pick(ADJECTIVES) + " " + pick(PLACES) + " " + pick(DOINGS) + " " + id;
        Map<String, Object> values = Map.of(
                "title",
                title,
                "date",
                date.toString(),
                "studio",
                studio,
                "performers",
                List.of(performer, 1 + performer % PERFORMERS));
        FileData file = file(id, path(studio, performer, date, title));
        return new SceneData(id, FIRST_EDIT.plusSeconds(60L * id), List.of(file), values);
    }

    /// About a hundred characters, as real ones have.
    private static String path(int studio, int performer, LocalDate date, String title) {
        String dots = (studio(studio) + "." + date + "." + performer(performer) + "." + title)
                .replace(" ", ".")
                .toLowerCase(Locale.ROOT);
        return "/media/library/" + studio(studio) + "/" + date.getYear() + "/" + dots + ".1080p.hevc.x265.mp4";
    }

    private FileData file(int id, String path) {
        double seconds = random.nextInt(60_000, 360_000) / 100.0;
        Instant scanned = FIRST_EDIT.plusSeconds(30L * id);
        String oshash = HexFormat.of().toHexDigits(random.nextLong());
        long size = (long) (seconds * 700_000);
        return new FileData(
                id, path, size, seconds, 1920, 1080, 25, "hevc", "aac", scanned, scanned, oshash, null, null);
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
