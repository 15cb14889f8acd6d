package dev.stash2plex.call;

/// How busy the way to a server is, for monitoring. To ask takes no place and delays no call.
public interface Traffic {
    /// How many places of a class of work are taken, also by exchanges whose waiter has left.
    int taken(Work work);

    /// How many places of a class are free.
    int free(Work work);

    /// How many wait for a place of a class.
    int waiting(Work work);

    /// Whether the server is left alone at the moment.
    boolean isLeftAlone();
}
