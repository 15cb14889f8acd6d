package dev.stash2plex.match.corpus;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.junit.jupiter.api.Test;

/// How well files find their scenes, on an invented library and labelled requests: a wrong scene is much worse
/// than none.
class MatchingCorpusTest {
    private static final double PRECISION = 0.995;
    private static final double RECALL = 0.97;

    @Test
    void theFilesAreWhatTheGeneratorMakes() {
        var corpus = Corpus.checkedIn();
        assertThat(CorpusFiles.read(CorpusFiles.LIBRARY), is(CorpusFiles.lines(corpus.library())));
        assertThat(CorpusFiles.read(CorpusFiles.CASES), is(CorpusFiles.lines(corpus.cases())));
    }

    @Test
    void theCorpusThatIsCheckedIn() {
        List<Entry> library = CorpusFiles.read(CorpusFiles.LIBRARY, Entry.class);
        List<Case> cases = CorpusFiles.read(CorpusFiles.CASES, Case.class);
        assertThat(cases.size(), is(greaterThan(1000)));
        var tally = new Tally(library, cases);
        System.out.println(tally);
        check(tally);
        assertThat(tally.faults(), is(empty()));
    }

    @Test
    void otherSeedsAndOtherWords() {
        for (Lexicon lexicon : List.of(Lexicon.first(), Lexicon.second())) {
            var corpus = new Corpus(lexicon, 1);
            check(new Tally(corpus.library(), corpus.cases()));
        }
    }

    private static void check(Tally tally) {
        String table = tally + String.join("\n", tally.faults());
        assertThat(table, tally.precision(), is(greaterThanOrEqualTo(PRECISION)));
        assertThat(table, tally.recall(), is(greaterThanOrEqualTo(RECALL)));
        assertThat(table, tally.strangersMatched(), is(0));
    }
}
