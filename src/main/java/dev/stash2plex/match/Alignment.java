package dev.stash2plex.match;

import dev.stash2plex.match.Spans.Span;
import dev.stash2plex.words.Word;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which words of one name are in another: the longest runs first, run together or apart.
final class Alignment {
    private static final double MOST_OF_IT = 0.6;

    private final List<Word> words;
    private final Spans asked;
    private final BitSet found = new BitSet();
    private final BitSet explained = new BitSet();
    private final double[] share;
    private final int[] place;

    /// @param words of a scene's name
    /// @param asked those of the file
    Alignment(List<Word> words, Spans asked) {
        this(words, asked, new BitSet());
    }

    /// @param taken which words of the file are accounted for already
    Alignment(List<Word> words, Spans asked, BitSet taken) {
        this.words = words;
        this.asked = asked;
        this.share = new double[words.size()];
        this.place = new int[words.size()];
        explained.or(taken);
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
        if (!asked.mayBeginWith(words.get(from)) || isNumberOfDisc(from)) {
            return;
        }
        int next = found.nextSetBit(from);
        if (next >= 0 && next < to) {
            return;
        }
        Span span = free(asked.findAll(words.subList(from, to)), from);
        if (span == null) {
            return;
        }
        found.set(from, to);
        explained.set(span.from(), span.to());
        for (int i = from; i < to; i++) {
            share[i] = 1;
            place[i] = span.from();
        }
    }

    /// The `2` of `River Walk CD2` is not that of `River Walk 2`: it counts files, not scenes.
    private boolean isNumberOfDisc(int at) {
        return at > 0
                && words.get(at).kind() == Word.Kind.NUMBER
                && words.get(at - 1).text().equals("cd");
    }

    /// Where the words stand that are not accounted for yet: after those before them in the scene's name, if
    /// they stand there too.
    private @Nullable Span free(List<Span> spans, int from) {
        int before = found.previousSetBit(from);
        Span first = null;
        for (Span span : spans) {
            int used = explained.nextSetBit(span.from());
            if (used < 0 || used >= span.to()) {
                if (before < 0 || span.from() >= place[before]) {
                    return span;
                }
                first = first == null ? span : first;
            }
        }
        return first;
    }

    /// How many of some words stand in another order than in the scene's name: the fewest that would have to
    /// move.
    int displaced(BitSet some) {
        int[] longest = new int[words.size()];
        int inOrder = 0;
        int all = 0;
        for (int i = some.nextSetBit(0); i >= 0; i = some.nextSetBit(i + 1)) {
            if (found.get(i) && !words.get(i).isUnspaced()) {
                all++;
                longest[i] = 1;
                for (int j = some.nextSetBit(0); j < i; j = some.nextSetBit(j + 1)) {
                    longest[i] = place[j] <= place[i] ? Math.max(longest[i], longest[j] + 1) : longest[i];
                }
                inOrder = Math.max(inOrder, longest[i]);
            }
        }
        return all - inOrder;
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
