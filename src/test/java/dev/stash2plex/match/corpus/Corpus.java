package dev.stash2plex.match.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A library and cases, always the same for one seed and one lexicon.
final class Corpus {
    static final long SEED = 20_231_105;
    private static final int SCENES = 520;
    private static final Pattern YEAR = Pattern.compile("\\b(19|20)\\d\\d\\b");
    private static final List<String> GENERIC = List.of(
            "video",
            "scene01",
            "scene02",
            "clip",
            "movie",
            "1",
            "part 2",
            "untitled",
            "final",
            "new",
            "output",
            "trailer");

    private final Lexicon words;
    private final Dice dice;
    private final Titles titles;
    private final InventedLibrary library;
    private final Renaming renaming;
    private final List<Case> cases = new ArrayList<>();
    private final Map<String, Long> basenames;
    private final Set<String> knownTitles;

    Corpus(Lexicon words, long seed) {
        this.words = words;
        this.dice = new Dice(seed);
        this.titles = new Titles(words, dice);
        this.library = new InventedLibrary(words, dice, SCENES);
        this.renaming = new Renaming(dice);
        this.basenames = library.entries().stream()
                .flatMap(entry -> entry.paths().stream())
                .map(path -> path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT))
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        this.knownTitles = library.entries().stream().map(Entry::title).collect(Collectors.toCollection(HashSet::new));
        unchanged();
        moved();
        retagged();
        renamed();
        transliterated();
        truncated();
        wrongYear();
        twins();
        strangers();
        new Lookalikes(dice, renaming, library.entries(), knownTitles)
                .names()
                .forEach(name -> add(name.category(), name.scene(), false, name.filename()));
    }

    static Corpus checkedIn() {
        return new Corpus(Lexicon.first(), SEED);
    }

    List<Entry> library() {
        return library.entries();
    }

    List<Case> cases() {
        return cases;
    }

    private void add(String category, int scene, boolean mustFind, String filename) {
        boolean titled = dice.percent(80);
        String stem = Shapes.of("bare", filename.replace('\\', '/')).replaceAll("\\.[A-Za-z0-9]{2,4}$", "");
        String title = stem.replaceAll("[._]", " ")
                .replaceAll("\\[[^\\]]*]|\\([^)]*\\)", " ")
                .strip();
        var year = YEAR.matcher(stem);
        Integer inName = year.find() ? Integer.valueOf(year.group()) : null;
        cases.add(new Case(category, scene, mustFind, filename, titled ? title : "", titled ? inName : null));
    }

    private Entry any() {
        return dice.of(library.entries());
    }

    private Entry titled() {
        Entry entry = any();
        while (entry.title().isEmpty()) {
            entry = any();
        }
        return entry;
    }

    private boolean isOnly(Entry entry) {
        return basenames.getOrDefault(entry.basename().toLowerCase(Locale.ROOT), 0L) == 1;
    }

    /// Whether the name of the file tells something: two words of four letters.
    private static boolean speaks(Entry entry) {
        return entry.stem().matches("(?s).*\\p{L}{4,}.*[^\\p{L}]+\\p{L}{4,}.*")
                && GENERIC.stream().noneMatch(entry.stem()::equalsIgnoreCase);
    }

    private void unchanged() {
        for (int i = 0; i < 180; i++) {
            Entry entry = any();
            String shape = Shapes.NAMES.get(i % Shapes.NAMES.size());
            boolean bare = shape.equals("bare");
            add(
                    "unchanged " + shape,
                    entry.id(),
                    !bare || (isOnly(entry) && speaks(entry)),
                    Shapes.of(shape, entry.relative()));
        }
    }

    private void moved() {
        for (int i = 0; i < 100; i++) {
            Entry entry = any();
            String folder = dice.of(
                    "Sorted/" + entry.basename().charAt(0),
                    "Plex/All",
                    entry.performers().isEmpty() ? "Misc" : entry.performer(),
                    entry.studio() == null ? "To Watch" : entry.studio() + "/New",
                    "2021/05");
            add("moved", entry.id(), isOnly(entry) && speaks(entry), "/mnt/tv/" + folder + "/" + entry.basename());
        }
        for (int i = 0; i < 30; i++) {
            Entry entry = any();
            String other = entry.relative().replaceFirst("\\.[a-z0-9A-Z]+$", ".m4v");
            add(
                    "re-encoded",
                    entry.id(),
                    isOnly(entry) && speaks(entry),
                    Shapes.of(dice.of("relative", "elsewhere"), other));
        }
    }

    private void retagged() {
        for (int i = 0; i < 100; i++) {
            Entry entry = any();
            String folder = dice.percent(50) ? folder(entry) : "Plex";
            add("re-tagged", entry.id(), false, folder + "/" + renaming.retagged(entry.stem()) + ".mkv");
        }
    }

    private static String folder(Entry entry) {
        int slash = entry.relative().lastIndexOf('/');
        return slash < 0 ? "" : entry.relative().substring(0, slash);
    }

    private String place(Entry entry) {
        return dice.of("", "Videos/", "/plex/new/", entry.studio() == null ? "" : entry.studio() + "/");
    }

    private void renamed() {
        for (int i = 0; i < 180; i++) {
            Entry entry = titled();
            add("renamed", entry.id(), false, place(entry) + renaming.stem(Renaming.Known.of(entry)) + ".mp4");
        }
    }

    private void transliterated() {
        for (int i = 0; i < 70; i++) {
            Entry entry = titled();
            for (int tries = 0; tries < 200 && Spelling.isLatin(entry.title()); tries++) {
                entry = titled();
            }
            String stem = renaming.stem(Renaming.Known.of(entry));
            add("transliterated", entry.id(), false, place(entry) + Spelling.latin(stem, dice) + ".mp4");
        }
    }

    private void truncated() {
        for (int i = 0; i < 80; i++) {
            Entry entry = any();
            String stem = entry.title().isEmpty() || dice.percent(50)
                    ? entry.stem()
                    : renaming.plainStem(Renaming.Known.of(entry));
            add("truncated", entry.id(), false, place(entry) + renaming.cut(stem) + ".mp4");
        }
    }

    private void wrongYear() {
        for (int i = 0; i < 70; i++) {
            Entry entry = titled();
            while (entry.date() == null) {
                entry = titled();
            }
            var known = Renaming.Known.of(entry);
            String wrong =
                    String.valueOf(Integer.parseInt(entry.date().substring(0, 4)) + dice.of(List.of(-3, -1, 1, 2)));
            String stem = dice.percent(60) || known.date().isEmpty()
                    ? renaming.plainStem(known) + " (" + wrong + ")"
                    : renaming.stem(new Renaming.Known(
                            known.title(),
                            known.studio(),
                            known.performers(),
                            wrong + known.date().substring(4),
                            ""));
            add("wrong year", entry.id(), false, place(entry) + stem + ".mp4");
        }
    }

    private void twins() {
        List<Entry> twins = library.entries().stream()
                .filter(entry -> library.twinIds().contains(entry.id())
                        || library.seriesIds().contains(entry.id()))
                .filter(entry -> !entry.title().isEmpty())
                .toList();
        for (int i = 0; i < 120; i++) {
            Entry entry = dice.of(twins);
            var known = Renaming.Known.of(entry);
            String stem = dice.percent(70) ? renaming.stem(known) : renaming.plainStem(known);
            add("near twins", entry.id(), false, place(entry) + stem + ".mp4");
        }
    }

    private void strangers() {
        for (int i = 0; i < 280; i++) {
            add("stranger", 0, false, stranger(i % 14));
        }
    }

    private String stranger(int kind) {
        Entry like = titled();
        var known = Renaming.Known.of(like);
        String noun = titles.noun();
        return switch (kind) {
            // another scene of the same people
            case 0 -> place(like) + renaming.stem(with(known, newTitle(), titles.date())) + ".mp4";
            case 1 -> "Films/" + library.studios().get(0) + "/" + dice.of(GENERIC) + ".mp4";
            // the next part
            case 2 -> {
                Entry part = library.entries().get(dice.of(List.copyOf(library.seriesIds())) - 1);
                String next = part.title().replaceFirst("\\d+", String.valueOf(dice.between(8, 19)));
                String stem = part.title().isEmpty()
                        ? part.stem()
                                .replaceFirst("(?i)(cd|scene.|part.|e0|vol[-. _]+|#|[-. _])\\d(?=[-. _\\[]|$)", "$19")
                        : renaming.stem(with(Renaming.Known.of(part), Spelling.safe(next), titles.date()));
                yield place(part) + stem + ".mp4";
            }
            // one word is another one
            case 3 -> place(like) + renaming.stem(with(known, oneWordOff(known.title()), titles.date())) + ".mp4";
            // the same title, of somebody else
            case 4 -> {
                String studio = dice.of(words.strangeStudios()) + " " + dice.of(words.studioKinds());
                var other = new Renaming.Known(known.title(), studio, List.of(strangePerson()), titles.date(), "");
                yield "Videos/" + Renaming.join(" - ", studio, other.date(), other.performer(), known.title()) + ".mp4";
            }
            case 5 -> folder(like) + " other/" + dice.of(GENERIC) + ".mp4";
            case 6 ->
                dice.of("IMG_%04d", "GOPR%04d", "DSC_%04d", "clip %d", "Screen Recording %d")
                                .formatted(dice.below(9999))
                        + ".MOV";
            case 7 ->
                place(like) + renaming.plainStem(known) + dice.of(" - Trailer", " BTS", " (Interview)", " Bonus", " 7")
                        + ".mp4";
            case 8 -> {
                String title = newTitle();
                yield "%s/%s/%s.%s.%s.%s.1080p.mp4"
                        .formatted(
                                like.studio() == null ? "Misc" : like.studio(),
                                "2019",
                                like.studio() == null
                                        ? "misc"
                                        : Spelling.joined(like.studio()).toLowerCase(Locale.ROOT),
                                titles.date().substring(2).replace('-', '.'),
                                Spelling.dotted(like.performer()),
                                Spelling.dotted(title));
            }
            // the same day, the same people
            case 9 -> place(like) + renaming.stem(with(known, newTitle(), known.date())) + ".mp4";
            case 10 -> "[%s] %s - %s.mp4".formatted(dice.of(words.strangeStudios()), strangePerson(), known.title());
            case 12 -> place(like) + renaming.stem(with(known, oneWordMore(known.title()), "")) + ".mp4";
            case 11 ->
                place(like) + renaming.stem(with(known, Spelling.safe(titles.any()) + " " + dice.between(20, 60), ""))
                        + ".mp4";
            // a longer title that begins the same
            default -> place(like) + renaming.plainStem(with(known, known.title() + " of the " + noun, "")) + ".mp4";
        };
    }

    private static Renaming.Known with(Renaming.Known known, String title, String date) {
        return new Renaming.Known(title, known.studio(), known.performers(), date, "");
    }

    private String newTitle() {
        String title = titles.english();
        while (!knownTitles.add(title) || (title.startsWith("The ") && knownTitles.contains(title.substring(4)))) {
            title = titles.english();
        }
        return Spelling.safe(title);
    }

    private String strangePerson() {
        String person = titles.person();
        while (library.cast().contains(person)) {
            person = titles.person();
        }
        return person;
    }

    private String oneWordMore(String title) {
        int blank = title.indexOf(' ');
        String more = blank < 0
                ? titles.adjective() + " " + title
                : title.substring(0, blank) + " " + titles.noun() + title.substring(blank);
        return knownTitles.contains(more) ? oneWordMore(title) : more;
    }

    private String oneWordOff(String title) {
        int blank = title.lastIndexOf(' ');
        String off = blank < 0 ? title + " " + titles.noun() : title.substring(0, blank) + " " + titles.noun();
        return knownTitles.contains(off) ? oneWordOff(title) : off;
    }

    /// The entry with an id, for reports.
    @Nullable
    Entry entry(int id) {
        return id == 0 ? null : library.entries().get(id - 1);
    }
}
