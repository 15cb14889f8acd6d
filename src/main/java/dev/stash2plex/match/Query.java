package dev.stash2plex.match;

import dev.stash2plex.library.SceneIndex;
import dev.stash2plex.match.Spans.Span;
import dev.stash2plex.words.Day;
import dev.stash2plex.words.Folding;
import dev.stash2plex.words.Name;
import dev.stash2plex.words.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/// What is known of a file by its name: the words, the dates, and whom of the library it names.
final class Query {
    private static final int LONGEST_OWNER = 5;
    private static final int MOST_WORDS = 60;

    private final Spans spans;
    private final Spans folders;
    private final List<Day> days;
    private final Set<Integer> years = new HashSet<>();
    private final Map<String, Span> studios;
    private final Map<String, Span> performers;
    private final boolean cut;
    private final String folder;

    /// @param name of the file, without extension, or a title
    /// @param folders names of the folders around it
    /// @param days all readings of all dates
    /// @param years further hints of a year
    /// @param cut whether something says that the name has been cut off
    /// @param folder the one that the file lies in
    Query(
            SceneIndex index,
            Name name,
            List<Name> folders,
            List<Day> days,
            Set<Integer> years,
            boolean cut,
            String folder) {
        this.cut = cut;
        this.folder = Folding.path(folder);
        this.spans = new Spans(bounded(name));
        this.folders = new Spans(joined(folders));
        this.days = List.copyOf(days);
        this.years.addAll(years);
        this.years.addAll(yearsIn(spans));
        if (this.years.isEmpty() && days.isEmpty()) {
            this.years.addAll(yearsIn(this.folders));
        }
        this.studios = owners(index::countByStudio);
        this.performers = owners(index::countByPerformer);
    }

    private static Name bounded(Name name) {
        return name.words().size() <= MOST_WORDS ? name : new Name(name.words().subList(0, MOST_WORDS), name.days());
    }

    private static Name joined(List<Name> names) {
        var words = new ArrayList<Word>();
        names.forEach(name -> words.addAll(name.words()));
        return bounded(new Name(words, List.of()));
    }

    private static List<Integer> yearsIn(Spans spans) {
        return spans.words().stream().filter(Query::isYear).map(Word::number).toList();
    }

    static boolean isYear(Word word) {
        return word.kind() == Word.Kind.NUMBER && word.number() >= 1950 && word.number() <= 2049;
    }

    /// The studios or performers of the library that the name has in it, only the longest of those within
    /// another.
    private Map<String, Span> owners(ToIntFunction<String> count) {
        var named = new HashMap<String, Span>();
        for (String reading : spans.readings(LONGEST_OWNER)) {
            if (reading.length() > 3 && count.applyAsInt(reading) > 0) {
                spans.span(reading).ifPresent(span -> named.put(reading, span));
            }
        }
        var spansNamed = List.copyOf(named.values());
        named.values().removeIf(span -> spansNamed.stream().anyMatch(other -> contains(other, span)));
        return named;
    }

    private static boolean contains(Span outer, Span inner) {
        return outer.from() <= inner.from()
                && outer.to() >= inner.to()
                && outer.to() - outer.from() > inner.to() - inner.from();
    }

    /// The words of the file's name.
    Spans spans() {
        return spans;
    }

    List<Word> words() {
        return spans.words();
    }

    /// Whether something says that the name has been cut off.
    boolean isCut() {
        return cut;
    }

    /// Whether the file lies in a folder of this name.
    boolean isIn(String name) {
        return Folding.path(name).equals(folder);
    }

    /// How many words stand in brackets before all others, where most people put the studio.
    int leading() {
        int leading = 0;
        while (leading < words().size() && words().get(leading).aside()) {
            leading++;
        }
        return leading == words().size() ? 0 : leading;
    }

    /// The words of the folders.
    Spans folders() {
        return folders;
    }

    List<Day> days() {
        return days;
    }

    Set<Integer> years() {
        return years;
    }

    /// Which words name a studio or a performer of the library other than these.
    ///
    /// @param owners the names of a scene's studio, network and performers, run together
    BitSet strangers(Set<String> owners) {
        var strangers = new BitSet();
        studios.forEach((name, span) -> mark(strangers, name, span, owners));
        performers.forEach((name, span) -> mark(strangers, name, span, owners));
        return strangers;
    }

    private static void mark(BitSet strangers, String name, Span span, Set<String> owners) {
        if (!owners.contains(name)) {
            strangers.set(span.from(), span.to());
        }
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
