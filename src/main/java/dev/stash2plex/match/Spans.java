package dev.stash2plex.match;

import dev.stash2plex.words.Name;
import dev.stash2plex.words.Transcription;
import dev.stash2plex.words.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Every run of words in a name, to be looked up by what it reads run together: `riverwalk` finds `River
/// Walk`, and the other way round.
final class Spans {
    static final int LONGEST = 8;

    private final List<Word> words;
    private final Map<String, Span> spans = new HashMap<>();
    private final Map<String, Span> sounds = new HashMap<>();
    private final Set<String> pairs = new HashSet<>();

    /// Some words of a name.
    ///
    /// @param to exclusive
    /// @param foreign whether one of them is in another script than Latin
    record Span(int from, int to, boolean foreign) {}

    Spans(Name name) {
        this.words = name.words().stream()
                .filter(word -> word.kind() != Word.Kind.TAG)
                .toList();
        for (int from = 0; from < words.size(); from++) {
            add(from);
        }
        words.stream().filter(Word::isUnspaced).forEach(word -> pairs.addAll(word.parts()));
    }

    /// The words without tags.
    List<Word> words() {
        return words;
    }

    private void add(int from) {
        var plain = new StringBuilder();
        var spelledOut = new StringBuilder();
        var latin = new StringBuilder();
        boolean foreign = false;
        for (int to = from + 1; to <= Math.min(words.size(), from + LONGEST); to++) {
            Word word = words.get(to - 1);
            plain.append(word.text());
            spelledOut.append(spelledOut(word));
            latin.append(latin(word));
            foreign |= word.latin() != null;
            var span = new Span(from, to, foreign);
            spans.putIfAbsent(plain.toString(), span);
            spans.putIfAbsent(spelledOut.toString(), span);
            sounds.putIfAbsent(Transcription.sound(latin.toString()), span);
        }
    }

    static String spelledOut(Word word) {
        String spelledOut = word.spelledOut();
        return spelledOut == null ? word.text() : spelledOut;
    }

    static String latin(Word word) {
        String latin = word.latin();
        return latin == null ? word.text() : latin;
    }

    /// The words that read the same as some words of another name.
    Optional<Span> find(List<Word> other) {
        var plain = new StringBuilder();
        var spelledOut = new StringBuilder();
        var latin = new StringBuilder();
        for (Word word : other) {
            plain.append(word.text());
            spelledOut.append(spelledOut(word));
            latin.append(latin(word));
        }
        Span span = spans.get(plain.toString());
        if (span == null && !plain.toString().contentEquals(spelledOut)) {
            span = spans.get(spelledOut.toString());
        }
        return Optional.ofNullable(span).or(() -> bySound(latin.toString(), other));
    }

    /// Two Latin words that sound alike are two words.
    private Optional<Span> bySound(String latin, List<Word> other) {
        boolean foreign = other.stream().anyMatch(word -> word.latin() != null);
        return Optional.ofNullable(sounds.get(Transcription.sound(latin))).filter(span -> span.foreign() != foreign);
    }

    /// The words that read so.
    Optional<Span> span(String reading) {
        return Optional.ofNullable(spans.get(reading));
    }

    /// The neighbouring letters of the words that are written without blanks.
    Set<String> pairs() {
        return pairs;
    }

    /// What each run of up to so many words reads.
    List<String> readings(int longest) {
        return spans.entrySet().stream()
                .filter(entry -> entry.getValue().to() - entry.getValue().from() <= longest)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The same by sound.
    List<String> soundsOf(int longest) {
        var found = new ArrayList<String>();
        sounds.forEach((sound, span) -> {
            if (span.to() - span.from() <= longest) {
                found.add(sound);
            }
        });
        return found;
    }
}
