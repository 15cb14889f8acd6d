package dev.stash2plex.match;

import dev.stash2plex.path.FilePath;
import dev.stash2plex.stash.SceneFile;
import dev.stash2plex.stash.SceneSummary;
import dev.stash2plex.words.Folding;
import java.util.List;

/// How far a request's path and that of a file in Stash agree, from the end.
///
/// @param length how many whole segments agree
/// @param likeness how well the least alike of them agrees
/// @param basename how well the names of the files agree
/// @param above how many segments of the request are left over
/// @param belowRoot how many segments of the file's path below the folder that Stash scans are left over
record Suffix(
        SceneSummary scene,
        SceneFile file,
        int length,
        Likeness likeness,
        Likeness basename,
        int above,
        int belowRoot) {
    /// How well two names agree, worst first.
    enum Likeness {
        NONE,
        OTHER_EXTENSION,
        CASELESS,
        COMPOSED,
        EXACT;

        static Likeness of(String name, String other) {
            if (name.equals(other)) {
                return EXACT;
            }
            if (Folding.nfc(name).equals(Folding.nfc(other))) {
                return COMPOSED;
            }
            return Folding.path(name).equals(Folding.path(other)) ? CASELESS : NONE;
        }

        static Likeness ofBasename(String name, String other) {
            var whole = of(name, other);
            return whole == NONE && of(FilePath.stem(name), FilePath.stem(other)) != NONE ? OTHER_EXTENSION : whole;
        }

        Likeness worse(Likeness other) {
            return compareTo(other) < 0 ? this : other;
        }
    }

    /// Compares two paths.
    ///
    /// @param stash segments of the file's path
    /// @param rootDepth how many of them are the folder that Stash scans
    static Suffix of(List<String> request, SceneSummary scene, SceneFile file, List<String> stash, int rootDepth) {
        int length = 0;
        var worst = Likeness.EXACT;
        var basename = Likeness.NONE;
        while (length < Math.min(request.size(), stash.size())) {
            String ours = stash.get(stash.size() - 1 - length);
            String theirs = request.get(request.size() - 1 - length);
            var likeness = length == 0 ? Likeness.ofBasename(theirs, ours) : Likeness.of(theirs, ours);
            if (likeness == Likeness.NONE) {
                break;
            }
            worst = worst.worse(likeness);
            basename = length == 0 ? likeness : basename;
            length++;
        }
        return new Suffix(
                scene,
                file,
                length,
                worst,
                basename,
                request.size() - length,
                Math.max(0, stash.size() - rootDepth - length));
    }

    /// Whether all of the request is the end of the file's path.
    boolean isWhole() {
        return above == 0;
    }

    /// Whether all that Stash knows of the file, below the folder that it scans, is the end of the request.
    boolean coversStash() {
        return belowRoot == 0;
    }

    /// Whether the names of the files are the same to the letter.
    boolean isToTheLetter() {
        return basename.compareTo(Likeness.COMPOSED) >= 0;
    }

    /// Whether only the folder of Plex's library is left over.
    boolean isBelowLibrary() {
        return above == 1;
    }
}
