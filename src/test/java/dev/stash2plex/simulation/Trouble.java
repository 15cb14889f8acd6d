package dev.stash2plex.simulation;

import java.util.List;
import java.util.stream.Stream;

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
    RESTART,
    /// Many pictures are asked for at once, and come slowly.
    PICTURES,
    /// Many unknown files are asked for at once, by somebody in a hurry.
    CROWD,
    /// A file is asked for just before a scan moves it there.
    ASKED_TOO_SOON,
    /// A file goes from scene to scene while it and they are asked for.
    HANDED_OVER,
    /// Answers come in the very moment at which nobody waits for them any more.
    LATE_ANSWERS,
    /// A look ends with an error of ours.
    BUG;

    /// What people, scans and the machines do again and again.
    static final List<Trouble> DEEDS = Stream.of(values())
            .filter(trouble -> trouble.compareTo(RESTART) <= 0)
            .toList();

    /// What happens once in a history at most.
    static final List<Trouble> ONCE = Stream.of(values())
            .filter(trouble -> trouble.compareTo(RESTART) > 0)
            .toList();
}
