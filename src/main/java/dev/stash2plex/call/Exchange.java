package dev.stash2plex.call;

/// A request and the reading of its answer. Whatever it opens it closes again before it ends, also when its thread is
/// interrupted.
///
/// @param <T> what is read
@FunctionalInterface
public interface Exchange<T> {
    /// Asks and reads.
    ///
    /// @throws CallException if it knows what went wrong
    /// @throws Exception for what the transport throws, see [TransportFailures]
    T run() throws Exception;
}
