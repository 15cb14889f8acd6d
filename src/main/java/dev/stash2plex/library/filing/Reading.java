package dev.stash2plex.library.filing;

import dev.stash2plex.stash.SceneCast;
import dev.stash2plex.stash.SceneSummary;
import java.util.Collection;

/// Something that is being read from Stash. It is begun before Stash is asked, and closed when what came of it is
/// filed, or nothing did.
public final class Reading implements AutoCloseable {
    private final Register register;
    private final long begun;

    Reading(Register register, long begun) {
        this.register = register;
        this.begun = begun;
    }

    /// A scene with all that a summary has.
    public Filed scene(SceneSummary scene) {
        return register.file(begun, scene);
    }

    /// The same for one on a later page of a list. What it had before, it may have given meanwhile to a scene that had
    /// been read with an earlier page.
    public Filed sceneOfLaterPage(SceneSummary scene) {
        return register.fileLater(begun, scene);
    }

    /// The same for one that was in doubt, and was asked for by its id.
    ///
    /// @param since the reading in which the doubt arose
    public Filed doubtfulScene(SceneSummary scene, Reading since) {
        return register.fileDoubtful(begun, scene, since.begun);
    }

    /// A scene of which the performers were not read.
    public Filed sceneWithoutPerformers(SceneSummary scene) {
        return register.fileWithoutPerformers(begun, scene);
    }

    /// The performers of a scene, of which nothing else was read.
    public Filed cast(SceneCast cast) {
        return register.fileCast(begun, cast);
    }

    /// An id that no scene has.
    public Filed absent(int id) {
        return register.forget(begun, id);
    }

    /// All ids above one and up to another that scenes have; others are absent.
    public void onlyIds(int above, int upTo, Collection<Integer> ids) {
        register.forgetOthers(begun, above, upTo, ids);
    }

    @Override
    public void close() {
        register.end(begun);
    }
}
