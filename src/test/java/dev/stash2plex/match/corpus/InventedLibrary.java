package dev.stash2plex.match.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Invents a library as people have them: several ways to name files side by side, untitled scenes, series,
/// copies, twins.
final class InventedLibrary {
    static final String ROOT = "/srv/media/";

    private final Dice dice;
    private final Titles titles;
    private final List<String> studios = new ArrayList<>();
    private final List<String> cast = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();
    /// Scenes that have a twin.
    private final Set<Integer> twins = new HashSet<>();
    /// Scenes of a series.
    private final Set<Integer> series = new HashSet<>();

    /// @param size how many scenes, about
    InventedLibrary(Lexicon words, Dice dice, int size) {
        this.dice = dice;
        this.titles = new Titles(words, dice);
        for (String name : words.studioNames()) {
            studios.add(name + " " + dice.of(words.studioKinds()));
        }
        for (int i = 0; i < 45; i++) {
            cast.add(titles.person());
        }
        while (entries.size() < size) {
            switch (dice.below(30)) {
                case 0 -> series();
                case 1 -> film();
                case 2 -> twins();
                case 3 -> untitled();
                case 4 -> sameNameInFolders();
                default -> scene(titles.any(), dice.of(studios), date());
            }
        }
        for (int i = 0; i < 4; i++) {
            peculiar();
        }
    }

    /// Titles that are, or have, a number, and one that is the name of its studio.
    private void peculiar() {
        scene(String.valueOf(dice.between(11, 999)), dice.of(studios), date());
        scene(dice.between(11, 99) + " " + titles.noun(), dice.of(studios), date());
        String studio = dice.of(studios);
        scene(studio, studio, date());
    }

    List<Entry> entries() {
        return entries;
    }

    List<String> studios() {
        return studios;
    }

    List<String> cast() {
        return cast;
    }

    Set<Integer> twinIds() {
        return twins;
    }

    Set<Integer> seriesIds() {
        return series;
    }

    private @Nullable String date() {
        int chance = dice.below(20);
        String date = titles.date();
        return chance == 0 ? null : chance == 1 ? date.substring(0, 7) : chance == 2 ? date.substring(0, 4) : date;
    }

    private Entry scene(String title, String studio, @Nullable String date) {
        List<String> performers = Stream.generate(() -> dice.of(cast))
                .limit(dice.of(List.of(0, 1, 1, 1, 2, 2, 3)))
                .distinct()
                .toList();
        return scene(title, studio, date, performers);
    }

    private Entry scene(String title, String studio, @Nullable String date, List<String> performers) {
        String code = dice.percent(15) ? "%s-%03d".formatted(Spelling.initials(studio), dice.between(1, 400)) : "";
        boolean knownStudio = dice.percent(88);
        var draft = new Entry(
                entries.size() + 1, title, code, date, knownStudio ? studio : null, null, performers, List.of());
        String path = Spelling.libraryPath(draft, studio, dice);
        var files = new ArrayList<String>();
        files.add(unique(path));
        if (dice.percent(4)) {
            files.add(unique("Copies/" + path.substring(path.lastIndexOf('/') + 1)));
        }
        String known = dice.percent(10) ? "" : title;
        return add(new Entry(draft.id(), known, code, date, draft.studio(), null, performers, files));
    }

    private String unique(String relative) {
        String path = ROOT + relative;
        int period = path.lastIndexOf('.');
        for (int i = 2; !paths.add(path); i++) {
            path = ROOT + relative.substring(0, period - ROOT.length()) + " alt" + i
                    + path.substring(path.lastIndexOf('.'));
        }
        return path;
    }

    private Entry add(Entry entry) {
        entries.add(entry);
        return entry;
    }

    /// Parts of one thing, told apart by a number only.
    private void series() {
        String name = titles.english();
        String studio = dice.of(studios);
        String style = dice.of(" - E%02d", " %d", " Part %d", " #%d", " - Scene %d", ", Vol. %d");
        int first = dice.between(1, 3);
        List<String> performers = List.of(dice.of(cast));
        for (int i = first; i < first + dice.between(3, 5); i++) {
            series.add(scene(name + style.formatted(i), studio, titles.date(), performers)
                    .id());
        }
    }

    /// A film cut into scenes, in a folder of its own.
    private void film() {
        String name = titles.english();
        int year = dice.between(2008, 2024);
        String studio = dice.of(studios);
        boolean parts = dice.percent(40);
        for (int i = 1; i <= dice.between(2, 4); i++) {
            String path = unique(
                    parts
                            ? "Films/%s (%d)/%s cd%d.avi".formatted(name, year, name, i)
                            : "Films/%s (%d)/%s - Scene %d.mp4".formatted(name, year, name, i));
            String title = parts ? "" : "%s, Scene %d".formatted(name, i);
            var entry = new Entry(
                    entries.size() + 1,
                    title,
                    "",
                    year + "-05-0" + i,
                    studio,
                    null,
                    List.of(dice.of(cast)),
                    List.of(path));
            series.add(add(entry).id());
        }
    }

    /// Two that are nearly the same.
    private void twins() {
        String studio = dice.of(studios);
        String date = titles.date();
        String title = "%s %s".formatted(titles.adjective(), titles.noun());
        List<String> performers = List.of(dice.of(cast));
        Entry one = scene(title, studio, date, performers);
        Entry other =
                switch (dice.below(6)) {
                    case 0 -> scene(title, studio, titles.date(), performers);
                    case 1 -> scene(title, dice.of(studios), titles.date());
                    case 2 -> scene(title + " at the " + titles.noun(), studio, titles.date(), performers);
                    case 3 ->
                        scene(
                                titles.adjective() + " " + title.substring(title.indexOf(' ') + 1),
                                studio,
                                date,
                                performers);
                    case 4 -> scene(title, studio, date, List.of(dice.of(cast)));
                    default -> scene(title + " 2", studio, titles.date(), performers);
                };
        twins.add(one.id());
        twins.add(other.id());
    }

    private void untitled() {
        String studio = dice.of(studios);
        String name =
                switch (dice.below(5)) {
                    case 0 -> "IMG_%04d.MOV".formatted(dice.below(10_000));
                    case 1 -> "VID_%s_%06d.mp4".formatted(titles.date().replace("-", ""), dice.below(240_000));
                    case 2 -> dice.hex(24) + ".mp4";
                    case 3 -> "clip%02d.wmv".formatted(dice.between(1, 40));
                    default ->
                        "%s %s - final.mp4"
                                .formatted(
                                        titles.adjective().toLowerCase(Locale.ROOT),
                                        titles.noun().toLowerCase(Locale.ROOT));
                };
        String folder = dice.of("Unsorted", "Camera/2021", studio, "New");
        add(new Entry(entries.size() + 1, "", "", null, null, null, List.of(), List.of(unique(folder + "/" + name))));
    }

    private void sameNameInFolders() {
        String name = dice.of("scene01.mp4", "video.mp4", "1.mp4", "movie.mkv", "part 2.mp4", "clip.mp4");
        for (int i = 0; i < 2; i++) {
            String title = titles.english();
            String studio = dice.of(studios);
            add(new Entry(
                    entries.size() + 1,
                    title,
                    "",
                    titles.date(),
                    studio,
                    null,
                    List.of(dice.of(cast)),
                    List.of(unique("%s/%s/%s".formatted(studio, Spelling.safe(title), name)))));
        }
    }
}
