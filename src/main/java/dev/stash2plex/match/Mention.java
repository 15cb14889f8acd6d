package dev.stash2plex.match;

import dev.stash2plex.library.index.SceneIndex;
import dev.stash2plex.match.Spans.Span;
import dev.stash2plex.stash.SceneSummary;
import dev.stash2plex.words.Day;
import dev.stash2plex.words.Folding;
import dev.stash2plex.words.Name;
import dev.stash2plex.words.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/// A name that may mean a scene, as record linkage calls it: the words and dates in the name of a file or in a title,
/// what lies around it, and the studios and performers of the library that it names.
final class Mention {
    private static final int LONGEST_OWNER = 5;
    private static final int SHORTEST_OWNER = 4;
    private static final int MOST_WORDS = 60;

    private final Spans spans;
    private final Spans folders;
    private final Hints hints;
    private final List<Day> days = new ArrayList<>();
    private final Set<Integer> years = new HashSet<>();
    private final Map<String, Span> studios;
    private final Map<String, Span> performers;
    private final Map<String, Boolean> named = new HashMap<>();
    private final Map<String, Boolean> isOwner = new HashMap<>();
    private final SceneIndex index;

    /// @param name of the file, without extension, or a title
    Mention(SceneIndex index, Name name, Hints hints) {
        this.index = index;
        this.hints = hints;
        this.spans = new Spans(bounded(name.words()));
        List<Name> around = hints.folderNames();
        this.folders = new Spans(
                bounded(around.stream().flatMap(each -> each.words().stream()).toList()));
        addDays(name.days(), around);
        addYears();
        this.studios = owners(index::countByStudio);
        this.performers = owners(index::countByPerformer);
    }

    private static List<Word> bounded(List<Word> words) {
        return words.subList(0, Math.min(words.size(), MOST_WORDS));
    }

    /// A date in a folder's name counts where there is no other.
    private void addDays(List<Day> inName, List<Name> around) {
        days.addAll(inName);
        hints.days().stream().filter(day -> !days.contains(day)).forEach(days::add);
        if (days.isEmpty()) {
            around.forEach(folder -> days.addAll(folder.days()));
        }
    }

    /// So does a year.
    private void addYears() {
        years.addAll(hints.years());
        years.addAll(yearsIn(spans));
        if (years.isEmpty() && days.isEmpty()) {
            years.addAll(yearsIn(folders));
        }
    }

    private static List<Integer> yearsIn(Spans spans) {
        return spans.words().stream().filter(Mention::isYear).map(Word::number).toList();
    }

    /// Whether a number in a name can be a year, rather than the number of a part.
    static boolean isYear(Word word) {
        return word.kind() == Word.Kind.NUMBER && word.number() >= 1950 && word.number() <= 2049;
    }

    /// The studios or performers of the library that the name has in it, only the longest of those within
    /// another.
    private Map<String, Span> owners(ToIntFunction<String> count) {
        var found = new HashMap<String, Span>();
        spans.forEach(LONGEST_OWNER, (reading, span) -> {
            if (reading.length() >= SHORTEST_OWNER && count.applyAsInt(reading) > 0) {
                found.put(reading, span);
            }
        });
        var all = List.copyOf(found.values());
        found.values().removeIf(span -> all.stream().anyMatch(other -> other.isAround(span)));
        return found;
    }

    /// The words of the file's name.
    Spans spans() {
        return spans;
    }

    List<Word> words() {
        return spans.words();
    }

    /// The words of the folders.
    Spans folders() {
        return folders;
    }

    /// All readings of all dates.
    List<Day> days() {
        return days;
    }

    Set<Integer> years() {
        return years;
    }

    /// Whether something says that the name has been cut off.
    boolean isCut() {
        return hints.cut();
    }

    /// Whether the name ends within a bracket.
    boolean isOpen() {
        return hints.open();
    }

    /// Whether the file lies in a folder of this name.
    boolean isIn(String folder) {
        return Folding.path(folder).equals(Folding.path(hints.folder()));
    }

    /// How many words stand in brackets before all others, where most people put the studio.
    int leading() {
        int leading = 0;
        while (leading < words().size() && words().get(leading).aside()) {
            leading++;
        }
        return leading == words().size() ? 0 : leading;
    }

    /// The studios of the library that the name has in it, run together.
    Map<String, Span> studios() {
        return studios;
    }

    /// The performers of the library that the name has in it, run together.
    Map<String, Span> performers() {
        return performers;
    }

    /// Whether a studio or a performer of the library has this name, run together.
    boolean isOwner(String name) {
        return name.length() >= SHORTEST_OWNER
                && isOwner.computeIfAbsent(
                        name, text -> index.countByStudio(text) > 0 || index.countByPerformer(text) > 0);
    }

    /// How much of a scene is named beside its title, at a glance.
    int nearness(SceneSummary scene) {
        String studio = scene.studio();
        String date = scene.date();
        int nearness = studio != null && isNamed(studio) ? 2 : 0;
        for (String performer : scene.performers()) {
            nearness += isNamed(performer) ? 2 : 0;
        }
        boolean sameDay = date != null && Day.parse(date).filter(days::contains).isPresent();
        return nearness + (sameDay ? 3 : 0);
    }

    private boolean isNamed(String owner) {
        return named.computeIfAbsent(owner, text -> {
            List<Word> words = Name.of(text).words();
            return spans.find(words).isPresent() || folders.find(words).isPresent();
        });
    }

    /// The words that scenes are looked up by.
    Set<String> keys() {
        var keys = new HashSet<String>();
        for (Word word : words()) {
            if (word.kind() == Word.Kind.WORD) {
                keys.addAll(word.parts());
                keys.add(Spans.spelledOut(word));
                keys.add(Spans.latin(word));
            }
        }
        return keys;
    }
}
