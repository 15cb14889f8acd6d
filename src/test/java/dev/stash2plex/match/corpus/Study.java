package dev.stash2plex.match.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// For whoever changes the matcher: `write` writes the corpus that is checked in anew, a number of seeds
/// prints how the matcher does on as many other corpora, and with `faults` after it what went wrong.
final class Study {
    private Study() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("write")) {
            var corpus = Corpus.checkedIn();
            Files.write(Path.of("src/test/resources", CorpusFiles.LIBRARY), CorpusFiles.lines(corpus.library()));
            Files.write(Path.of("src/test/resources", CorpusFiles.CASES), CorpusFiles.lines(corpus.cases()));
            return;
        }
        var all = new ArrayList<Tally>();
        for (int seed = 1; seed <= Integer.parseInt(arguments[0]); seed++) {
            for (Lexicon lexicon : List.of(Lexicon.first(), Lexicon.second())) {
                var corpus = new Corpus(lexicon, seed);
                var tally = new Tally(corpus.library(), corpus.cases());
                all.add(tally);
                if (arguments.length > 1) {
                    tally.faults().forEach(System.out::println);
                }
                if (arguments.length > 2) {
                    tally.misses().forEach(System.out::println);
                }
            }
        }
        System.out.println(Tally.sum(all));
    }
}
