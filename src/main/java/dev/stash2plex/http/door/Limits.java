package dev.stash2plex.http.door;

import java.time.Duration;

/// How long a connection may take for what, and how much of a request it may make us hold.
///
/// @param request from the first byte of a request to its last, head and body together, so that a byte now and then
///     does not help; the same for a new connection until it says something
/// @param idle between an answer and the next request: PMS keeps its connections open, and comes back within minutes
///     while it scans or somebody browses
/// @param transfer for one piece of an answer to move; also what an answer as a whole may take beyond what its rate
///     allows
/// @param bytesPerSecond the rate below which the reader of an answer holds it for the sake of holding it
/// @param farewell how long what is still sent to us is thrown away after a refusal, so that the refusal is read
///     before the connection is reset
record Limits(Duration request, Duration idle, Duration transfer, long bytesPerSecond, Duration farewell) {
    /// 128 kbit/s is a poor mobile line.
    static final Limits USUAL = new Limits(
            Duration.ofSeconds(15), Duration.ofMinutes(5), Duration.ofSeconds(30), 16 << 10, Duration.ofMillis(200));
}
