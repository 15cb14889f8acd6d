package dev.stash2plex.library.index;

import dev.stash2plex.stash.SceneSummary;
import dev.stash2plex.words.Day;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// All scenes of a Stash, to be found by their files, their names and the words in them. Whoever searches sees each
/// scene as it was filed last, and waits for nothing but the scene that is being filed.
public interface SceneIndex {
    /// How many times it has changed. Whoever finds nothing and sees another number afterwards may find it now.
    long revision();

    /// How many times a file has gone from a scene, has come to a second one, or was passed over in doubt. Scenes are
    /// read one after the other, so that a file which moves between two of them may be at neither or at both for a
    /// moment. Whoever finds nothing and sees another number afterwards has to look again.
    long moves();

    /// How many segments of a path in Stash are the folder that Stash scans.
    int rootDepth(List<String> segments);

    /// The scene with this id.
    Optional<SceneSummary> byId(int id);

    /// The scene that has a file with exactly this path.
    Optional<SceneSummary> byPath(String path);

    /// The scenes that may have a file with this name, whatever its extension, case and composition.
    List<SceneSummary> byStem(String basename);

    /// How many scenes [#byStem(String)] would give.
    int countByStem(String basename);

    /// The scenes that may have a file with this name in a folder with this name.
    List<SceneSummary> byFolderAndStem(String folder, String basename);

    /// The scenes that may have this title or a file of this name.
    ///
    /// @param compact see [dev.stash2plex.words.Name#compact()]
    List<SceneSummary> byName(String compact, int limit);

    /// The scenes that may have this code.
    List<SceneSummary> byCode(String compact, int limit);

    /// The scenes that may have this date, or a file with it in its name.
    List<SceneSummary> byDate(Day day, int limit);

    /// How many scenes are of a studio or network with this name, about.
    int countByStudio(String compact);

    /// How many scenes have a performer of this name, about.
    int countByPerformer(String compact);

    /// How many scenes have this word in their title or the name of a file, about.
    int countByWord(String word);

    /// The scenes that share the most, and the rarest, of some words, best first.
    ///
    /// @param limit how many scenes at most
    /// @param effort how many postings to look at, at most
    List<SceneSummary> sharing(Collection<String> words, int limit, int effort);

    /// How many scenes it holds.
    int size();
}
