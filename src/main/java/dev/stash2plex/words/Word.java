package dev.stash2plex.words;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One word of a name.
///
/// @param text without case and accents
/// @param spelledOut the same with umlauts as two letters and `&` before it as `and`, where that differs
/// @param latin its Latin transcription, for a word in another script
/// @param kind what it can tell
/// @param number its value if it is a number, else -1
/// @param aside whether it stands in square or curly brackets
public record Word(
        String text, @Nullable String spelledOut, @Nullable String latin, Kind kind, int number, boolean aside) {
    /// What a word can tell.
    public enum Kind {
        /// It tells one name from another.
        WORD,
        /// `clip`, `movie`, `final`: many names have it.
        GENERIC,
        /// `part`, `scene`, `episode`: says what the number beside it counts.
        PART,
        /// `trailer`, `bonus`: something beside the scene itself.
        EXTRA,
        /// `the`, `und`, `de`.
        STOP,
        /// A number that is neither date nor resolution.
        NUMBER,
        /// `1080p`, `x264`, `WEB-DL`: says how it was made and nothing about what it is.
        TAG
    }

    /// The same word where it tells something else.
    Word as(Kind other) {
        return new Word(text, spelledOut, latin, other, number, aside);
    }

    /// Whether it is written without blanks to its neighbours, so that parts of it may be words.
    public boolean isUnspaced() {
        return Letters.isUnspaced(text.codePointAt(0));
    }

    /// The word, or each two neighbouring letters of it where nothing tells where a word ends.
    public List<String> parts() {
        if (!isUnspaced() || text.length() <= 2) {
            return List.of(text);
        }
        return IntStream.range(0, text.length() - 1)
                .mapToObj(i -> text.substring(i, i + 2))
                .toList();
    }
}
