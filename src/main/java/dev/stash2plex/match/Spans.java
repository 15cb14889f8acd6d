package dev.stash2plex.match;

import dev.stash2plex.words.Transcription;
import dev.stash2plex.words.Word;
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
    static final int LONGEST = 8;

    private final List<Word> words;
    private final Map<String, Span> spans = new HashMap<>();
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
            spans.putIfAbsent(plain.toString(), span);
            spans.putIfAbsent(spelledOut.toString(), span);
            sounds.putIfAbsent(Transcription.sound(latin.toString()), span);
        }
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

    /// The words that read the same as some words of another name.
    Optional<Span> find(List<Word> other) {
        String plain = read(other, Word::text);
        Span span = spans.get(plain);
        if (span == null) {
            String spelledOut = read(other, Spans::spelledOut);
            span = spelledOut.equals(plain) ? null : spans.get(spelledOut);
        }
        return span == null ? bySound(other) : Optional.of(span);
    }

    private static String read(List<Word> words, Function<Word, String> spelling) {
        var text = new StringBuilder();
        words.forEach(word -> text.append(spelling.apply(word)));
        return text.toString();
    }

    /// Two Latin words that sound alike are two words.
    private Optional<Span> bySound(List<Word> other) {
        boolean otherForeign = isForeign(other);
        if (!foreign && !otherForeign) {
            return Optional.empty();
        }
        return Optional.ofNullable(sounds.get(Transcription.sound(read(other, Spans::latin))))
                .filter(span -> span.foreign() != otherForeign);
    }

    /// The neighbouring letters of the words that are written without blanks.
    Set<String> pairs() {
        return pairs;
    }

    /// Gives what each run of up to so many words reads.
    void forEach(int longest, BiConsumer<String, Span> use) {
        forEach(spans, longest, use);
    }

    /// Gives what each run of up to so many words sounds like.
    void forEachSound(int longest, BiConsumer<String, Span> use) {
        forEach(sounds, longest, use);
    }

    private static void forEach(Map<String, Span> all, int longest, BiConsumer<String, Span> use) {
        all.forEach((text, span) -> {
            if (span.length() <= longest) {
                use.accept(text, span);
            }
        });
    }
}
