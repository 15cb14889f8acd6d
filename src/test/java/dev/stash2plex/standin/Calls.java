package dev.stash2plex.standin;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/// What was asked so far. The lists keep the latest ten thousand, the counters count all.
public final class Calls {
    private static final int KEPT = 10_000;

    private final Deque<Call> latest = new ArrayDeque<>();
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger mostInFlight = new AtomicInteger();

    public List<Call.GraphQl> graphQl() {
        return latest(Call.GraphQl.class);
    }

    /// Those that asked for this field of the root: `findScene`, `systemStatus` …
    public List<Call.GraphQl> graphQl(String field) {
        return graphQl().stream().filter(call -> call.fields().contains(field)).toList();
    }

    public List<Call.ForImage> images() {
        return latest(Call.ForImage.class);
    }

    /// How often a field of the root was asked for; an operation may ask several times.
    public long count(String field) {
        LongAdder count = counts.get(field);
        return count == null ? 0 : count.sum();
    }

    public long imageCount() {
        return count("image");
    }

    /// How many requests were turned away because of their key, or the lack of one.
    public long refused() {
        return count("refused");
    }

    /// The largest number of GraphQL requests that were being answered at one time.
    public int maxInFlight() {
        return mostInFlight.get();
    }

    public synchronized void reset() {
        latest.clear();
        counts.clear();
        mostInFlight.set(inFlight.get());
    }

    void enter() {
        int now = inFlight.incrementAndGet();
        mostInFlight.accumulateAndGet(now, Math::max);
    }

    void leave() {
        inFlight.decrementAndGet();
    }

    void add(Call.GraphQl call) {
        call.fields().forEach(this::increment);
        keep(call);
    }

    void add(Call.ForImage call) {
        increment("image");
        keep(call);
    }

    void addRefused() {
        increment("refused");
    }

    private void increment(String what) {
        counts.computeIfAbsent(what, key -> new LongAdder()).increment();
    }

    private synchronized void keep(Call call) {
        if (latest.size() == KEPT) {
            latest.removeFirst();
        }
        latest.addLast(call);
    }

    private synchronized <T> List<T> latest(Class<T> type) {
        return latest.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
