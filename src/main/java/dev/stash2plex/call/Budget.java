package dev.stash2plex.call;

/// How many bytes of memory may be taken at once by all who share it. Each takes a [Portion] of it as it grows.
public final class Budget {
    private final long most;
    private long taken;

    /// @param most bytes
    public Budget(long most) {
        this.most = most;
    }

    /// A part of this, empty at first.
    ///
    /// @param limit how many bytes it may take at most, also when all the rest is free
    public Portion portion(long limit) {
        return new Portion(this, limit);
    }

    /// How many bytes are taken now.
    public synchronized long taken() {
        return taken;
    }

    /// Takes some, and tells whether there was room for it.
    synchronized boolean take(long bytes) {
        if (taken + bytes > most) {
            return false;
        }
        taken += bytes;
        return true;
    }

    synchronized void giveBack(long bytes) {
        taken -= bytes;
    }
}
