package dev.stash2plex.match;

import dev.stash2plex.words.Word;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which words of one name are in another: the longest runs first, run together or apart.
final class Alignment {
    private static final double MOST_OF_IT = 0.6;

    private final List<Word> words;
    private final Spans asked;
    private final BitSet found = new BitSet();
    private final BitSet explained = new BitSet();
    private final double[] share;

    /// @param words of a scene's name
    /// @param asked those of the file
    Alignment(List<Word> words, Spans asked) {
        this.words = words;
        this.asked = asked;
        this.share = new double[words.size()];
        for (int length = Math.min(words.size(), Spans.LONGEST); length > 0; length--) {
            for (int from = 0; from + length <= words.size(); from++) {
                take(from, from + length);
            }
        }
        for (int i = 0; i < words.size(); i++) {
            if (!found.get(i) && words.get(i).isUnspaced()) {
                takePairs(i);
            }
        }
    }

    private void take(int from, int to) {
        if (!asked.mayBeginWith(words.get(from))) {
            return;
        }
        int next = found.nextSetBit(from);
        if (next >= 0 && next < to) {
            return;
        }
        Optional<Spans.Span> span = asked.find(words.subList(from, to));
        if (span.isEmpty()) {
            return;
        }
        int used = explained.nextSetBit(span.get().from());
        if (used >= 0 && used < span.get().to()) {
            return;
        }
        found.set(from, to);
        explained.set(span.get().from(), span.get().to());
        for (int i = from; i < to; i++) {
            share[i] = 1;
        }
    }

    /// Where words are not told apart, most of the neighbouring letters will do.
    private void takePairs(int at) {
        List<String> pairs = words.get(at).parts();
        double part = (double) pairs.stream().filter(asked.pairs()::contains).count() / pairs.size();
        if (part >= MOST_OF_IT) {
            found.set(at);
            share[at] = part * part;
        }
    }

    /// How much of a word was found, 0 to 1.
    double share(int at) {
        return share[at];
    }

    boolean isFound(int at) {
        return found.get(at);
    }

    boolean isComplete() {
        return found.cardinality() == words.size();
    }

    /// Which words of the file are accounted for.
    BitSet explained() {
        return (BitSet) explained.clone();
    }

    /// How much of a word of the file that was not found as a whole is accounted for by neighbouring letters.
    double explainedShare(Word theirs) {
        if (!theirs.isUnspaced()) {
            return 0;
        }
        Set<String> pairs = new HashSet<>();
        words.stream().filter(Word::isUnspaced).forEach(word -> pairs.addAll(word.parts()));
        List<String> parts = theirs.parts();
        return (double) parts.stream().filter(pairs::contains).count() / parts.size();
    }

    /// Where a name breaks off.
    ///
    /// @param word the first word that is not whole in the file's name
    /// @param share how much of it is there
    record Cut(int word, double share) {}

    /// Where the file's name breaks off, if it does: inside a word, `Second Light at the Har`, after one that
    /// cannot be the last, or where a sign says so.
    ///
    /// @param marked whether there is such a sign
    Optional<Cut> cut(boolean marked) {
        int next = found.nextClearBit(0);
        List<Word> theirs = asked.words();
        if (next == 0 || next >= words.size() || theirs.isEmpty() || found.nextSetBit(next) >= 0) {
            return Optional.empty();
        }
        String last = theirs.getLast().text();
        String word = words.get(next).text();
        boolean isPart = word.length() > last.length() && word.startsWith(last);
        if (isPart && (last.length() > 1 || marked) && theirs.size() > 1 && explained.get(theirs.size() - 2)) {
            return Optional.of(new Cut(next, (double) last.length() / word.length()));
        }
        boolean isOpen = marked || theirs.getLast().kind() == Word.Kind.STOP;
        return isOpen && explained.get(theirs.size() - 1) ? Optional.of(new Cut(next, 0)) : Optional.empty();
    }
}
