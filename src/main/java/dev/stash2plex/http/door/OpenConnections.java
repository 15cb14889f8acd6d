package dev.stash2plex.http.door;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/// All open connections, at most so many. Where there is no place for a newcomer, the one that has used up most of
/// its time gives way: a connection that keeps us waiting for its request does so twenty times sooner than one that
/// rests between two, and one that is being answered never does.
final class OpenConnections {
    private static final System.Logger LOGGER = System.getLogger(OpenConnections.class.getName());

    private final int most;
    private final LongSupplier nanoTime;
    private final Set<OpenConnection> open = ConcurrentHashMap.newKeySet();
    private final LongAdder late = new LongAdder();
    private final LongAdder gaveWay = new LongAdder();
    private final LongAdder refused = new LongAdder();

    OpenConnections(int most, LongSupplier nanoTime) {
        this.most = most;
        this.nanoTime = nanoTime;
    }

    int size() {
        return open.size();
    }

    /// Takes a newcomer in.
    ///
    /// @return false if all are being answered
    synchronized boolean enters(OpenConnection newcomer) {
        boolean place = open.size() < most || givesWay(Wait::isRead);
        if (place) {
            open.add(newcomer);
        } else {
            refused.increment();
        }
        return place;
    }

    void leaves(OpenConnection connection) {
        open.remove(connection);
    }

    /// Closes the connection that has kept us waiting longest for the rest of a body, if one does.
    synchronized void bodyGivesWay() {
        givesWay(wait -> wait.kind() == Wait.Kind.BODY);
    }

    /// Closes what is late.
    void look() {
        long now = nanoTime.getAsLong();
        for (OpenConnection connection : open) {
            var seen = connection.waits();
            if (seen.used(now) >= 1 && connection.closeIn(seen)) {
                leaves(connection);
                late.add(seen.kind() == Wait.Kind.FAREWELL ? 0 : 1);
            }
        }
    }

    /// Says what has been closed since it was last said.
    void report() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("late", late.sumThenReset());
        fields.put("gaveWay", gaveWay.sumThenReset());
        fields.put("refused", refused.sumThenReset());
        fields.values().removeIf(Long.valueOf(0)::equals);
        if (!fields.isEmpty()) {
            LOGGER.log(System.Logger.Level.WARNING, "connections closed", fields);
        }
    }

    private boolean givesWay(Predicate<Wait> kind) {
        long now = nanoTime.getAsLong();
        while (true) {
            var found = open.stream()
                    .map(connection -> new Found(connection, connection.waits()))
                    .filter(each -> kind.test(each.seen()))
                    .max(Comparator.comparingDouble(each -> each.seen().used(now)));
            if (found.isEmpty()) {
                return false;
            }
            var longest = found.get();
            if (longest.connection().closeIn(longest.seen())) {
                leaves(longest.connection());
                gaveWay.increment();
                return true;
            }
        }
    }

    private record Found(OpenConnection connection, Wait seen) {}
}
