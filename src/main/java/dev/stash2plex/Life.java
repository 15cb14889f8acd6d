package dev.stash2plex;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The parts of the service, which start in order and stop in reverse: what answers stops before what it asks.
///
/// The state falls before the first part stops, so that readiness is gone while requests in flight are still answered.
/// A part that does not stop well keeps no other from stopping. Stopping twice is stopping once.
final class Life implements AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger(Life.class.getName());

    private final List<Part> parts = new ArrayList<>();
    private final ArrayDeque<Part> started = new ArrayDeque<>();
    private volatile State state = State.STOPPED;

    /// Where the service is between its start and its end.
    enum State {
        STARTING,
        STARTED,
        STOPPING,
        STOPPED
    }

    /// Adds a part, which starts after those that were added before.
    ///
    /// @param name for the log
    Life with(String name, Step start, Step stop) {
        parts.add(new Part(name, start, stop));
        return this;
    }

    State state() {
        return state;
    }

    /// Starts all parts.
    ///
    /// @throws RuntimeException of the part that cannot start; those before it are stopped again
    synchronized void start() {
        state = State.STARTING;
        try {
            for (Part part : parts) {
                started.push(part);
                part.start().run();
            }
        } catch (Exception e) {
            close();
            throw e instanceof RuntimeException known ? known : new IllegalStateException(e);
        }
        state = State.STARTED;
    }

    /// Stops what was started.
    @Override
    public synchronized void close() {
        state = State.STOPPING;
        while (!started.isEmpty()) {
            stop(started.pop());
        }
        state = State.STOPPED;
    }

    private static void stop(Part part) {
        try {
            part.stop().run();
        } catch (Exception e) {
            LOGGER.log(System.Logger.Level.WARNING, "a part did not stop well", Map.of("part", part.name()));
            LOGGER.log(System.Logger.Level.DEBUG, part.name(), e);
        }
    }

    /// Something to do at the start or at the stop.
    @FunctionalInterface
    interface Step {
        /// Nothing to do.
        Step NONE = () -> {};

        void run() throws Exception;
    }

    private record Part(String name, Step start, Step stop) {}
}
