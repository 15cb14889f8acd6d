package dev.stash2plex.match;

import dev.stash2plex.words.Transcription;
import dev.stash2plex.words.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// Every run of words in a name, to be looked up by what it reads run together: `riverwalk` finds `River
/// Walk`, and the other way round. Release tags are left out.
final class Spans {
    private static final int SHORTEST_SOUND = 3;
    static final int LONGEST = 8;

    private final List<Word> words;
    private final Map<String, List<Span>> spans = new HashMap<>();
    private final Map<String, Span> sounds = new HashMap<>();
    private final Set<String> pairs = new HashSet<>();
    private final BitSet initials = new BitSet();
    private final boolean foreign;

    /// Some words of a name.
    ///
    /// @param to exclusive
    /// @param foreign whether one of them is in another script than Latin
    record Span(int from, int to, boolean foreign) {
        int length() {
            return to - from;
        }

        boolean isAround(Span other) {
            return from <= other.from && to >= other.to && length() > other.length();
        }
    }

    Spans(List<Word> all) {
        this.words = all.stream().filter(word -> word.kind() != Word.Kind.TAG).toList();
        this.foreign = isForeign(words);
        for (int from = 0; from < words.size(); from++) {
            add(from);
            Word word = words.get(from);
            initials.set(word.text().charAt(0));
            initials.set(spelledOut(word).charAt(0));
            if (word.isUnspaced()) {
                pairs.addAll(word.parts());
            }
        }
    }

    private void add(int from) {
        var plain = new StringBuilder();
        var spelledOut = new StringBuilder();
        var latin = new StringBuilder();
        boolean anyForeign = false;
        for (int to = from + 1; to <= Math.min(words.size(), from + LONGEST); to++) {
            Word word = words.get(to - 1);
            plain.append(word.text());
            spelledOut.append(spelledOut(word));
            latin.append(latin(word));
            anyForeign |= word.latin() != null;
            var span = new Span(from, to, anyForeign);
            put(plain.toString(), span);
            if (!spelledOut.toString().contentEquals(plain)) {
                put(spelledOut.toString(), span);
            }
            sounds.putIfAbsent(Transcription.sound(latin.toString()), span);
        }
    }

    private void put(String reading, Span span) {
        spans.computeIfAbsent(reading, same -> new ArrayList<>(1)).add(span);
    }

    private static boolean isForeign(List<Word> words) {
        return words.stream().anyMatch(word -> word.latin() != null);
    }

    static String spelledOut(Word word) {
        String spelledOut = word.spelledOut();
        return spelledOut == null ? word.text() : spelledOut;
    }

    static String latin(Word word) {
        String latin = word.latin();
        return latin == null ? word.text() : latin;
    }

    List<Word> words() {
        return words;
    }

    /// Whether a run of words may begin with this one; cheap, and right whenever it says no.
    boolean mayBeginWith(Word word) {
        return foreign || word.latin() != null || initials.get(word.text().charAt(0));
    }

    /// The first words that read the same as some words of another name.
    Optional<Span> find(List<Word> other) {
        List<Span> all = findAll(other);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst());
    }

    /// All words that read the same as some words of another name, in their order.
    List<Span> findAll(List<Word> other) {
        String plain = read(other, Word::text);
        List<Span> found = spans.get(plain);
        if (found == null) {
            String spelledOut = read(other, Spans::spelledOut);
            found = spelledOut.equals(plain) ? null : spans.get(spelledOut);
        }
        return found == null ? bySound(other).map(List::of).orElse(List.of()) : found;
    }

    private static String read(List<Word> words, Function<Word, String> spelling) {
        var text = new StringBuilder();
        words.forEach(word -> text.append(spelling.apply(word)));
        return text.toString();
    }

    /// Two Latin words that sound alike are two words, and too many words have a sound of a letter or two.
    private Optional<Span> bySound(List<Word> other) {
        boolean otherForeign = isForeign(other);
        if (!foreign && !otherForeign) {
            return Optional.empty();
        }
        String sound = Transcription.sound(read(other, Spans::latin));
        return Optional.ofNullable(sounds.get(sound))
                .filter(span -> sound.length() >= SHORTEST_SOUND && span.foreign() != otherForeign);
    }

    /// The neighbouring letters of the words that are written without blanks.
    Set<String> pairs() {
        return pairs;
    }

    /// Gives what each run of up to so many words reads, the longest first.
    void forEach(int longest, BiConsumer<String, Span> use) {
        for (int length = longest; length > 0; length--) {
            for (Map.Entry<String, List<Span>> entry : spans.entrySet()) {
                Span first = entry.getValue().getFirst();
                if (first.length() == length) {
                    use.accept(entry.getKey(), first);
                }
            }
        }
    }

    /// Gives what each run of up to so many words sounds like.
    void forEachSound(int longest, BiConsumer<String, Span> use) {
        for (int length = longest; length > 0; length--) {
            for (Map.Entry<String, Span> entry : sounds.entrySet()) {
                if (entry.getValue().length() == length) {
                    use.accept(entry.getKey(), entry.getValue());
                }
            }
        }
    }
}
