package dev.stash2plex.words;

import java.util.List;
import java.util.Set;

/// What lies beside a scene and bears its name: trailers, interviews, scenes that were cut out.
final class Extras {
    private static final Set<String> NAMES = Vocabulary.words("""
            sample samples trailer trailers teaser teasers preview previews intro outro bonus extra extras bts interview
            interviews outtake outtakes blooper bloopers featurette featurettes compilation highlights behindthescenes
            makingof deletedscene deletedscenes gagreel""");

    /// Each word of these is an ordinary one alone. The words are in full, see [Vocabulary#inFull].
    private static final List<List<String>> PHRASES = List.of(
            List.of("behind", "the", "scene"),
            List.of("making", "of"),
            List.of("deleted", "scene"),
            List.of("gag", "reel"));

    private Extras() {}

    static boolean isExtra(String run) {
        return NAMES.contains(run);
    }

    /// Makes the first word of each phrase tell what the phrase tells.
    static void mark(List<Word> words) {
        for (int at = 0; at < words.size(); at++) {
            if (beginsPhrase(words, at)) {
                words.set(at, words.get(at).as(Word.Kind.EXTRA));
            }
        }
    }

    private static boolean beginsPhrase(List<Word> words, int at) {
        for (List<String> phrase : PHRASES) {
            int next = 0;
            while (next < phrase.size()
                    && at + next < words.size()
                    && words.get(at + next).text().equals(phrase.get(next))) {
                next++;
            }
            if (next == phrase.size()) {
                return true;
            }
        }
        return false;
    }
}
