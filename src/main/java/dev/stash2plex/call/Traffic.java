package dev.stash2plex.call;

/// How busy the way to a server is, for whoever watches it. To ask takes no place and keeps nobody waiting.
public interface Traffic {
    /// How many places of a class of work are taken, also by exchanges that nobody waits for any more.
    int taken(Work work);

    /// How many places of a class nobody has.
    int free(Work work);

    /// How many wait for a place of a class.
    int waiting(Work work);

    /// Whether the server is left alone at the moment.
    boolean isLeftAlone();
}
