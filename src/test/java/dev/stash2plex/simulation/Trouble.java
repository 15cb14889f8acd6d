package dev.stash2plex.simulation;

import java.util.List;

/// What may happen in a history besides questions and edits. A failing history is shrunk by leaving them out.
enum Trouble {
    ADDED,
    DELETED,
    MERGED,
    MOVED_SILENTLY,
    PERFORMER_RENAMED,
    SLOW,
    BUSY,
    DOWN,
    /// Stash's clock is set back, and forward again.
    STASH_CLOCK,
    /// Stash writes timestamps in a zone further west.
    STASH_ZONE,
    /// The wall clock of the service is set.
    WALL_CLOCK,
    /// The service is started anew.
    RESTART;

    static final List<Trouble> ALL = List.of(values());
}
