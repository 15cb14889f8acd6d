package dev.stash2plex.bench;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// So many questions by so many askers at once, each asker asking again as soon as it has its answer.
///
/// @param seconds how long it took
/// @param nanos of each question, sorted
record Load(double seconds, long[] nanos) {
    /// @param askers makes one for each that asks at once
    static Load run(int questions, int atOnce, Callable<Asker> askers) throws Exception {
        var next = new AtomicInteger();
        var nanos = new long[questions];
        long begun = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, atOnce)
                    .mapToObj(any -> threads.submit(() -> {
                        try (Asker asker = askers.call()) {
                            for (int i = next.getAndIncrement(); i < questions; i = next.getAndIncrement()) {
                                long asked = System.nanoTime();
                                asker.question().ask(i);
                                nanos[i] = System.nanoTime() - asked;
                            }
                        }
                        return null;
                    }))
                    .toList();
            for (var one : running) {
                one.get();
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        Arrays.sort(nanos);
        return new Load(seconds, nanos);
    }

    double perSecond() {
        return nanos.length / seconds;
    }

    /// @param share such as 0.99
    double millis(double share) {
        return nanos[(int) Math.min(nanos.length - 1, Math.round(nanos.length * share))] / 1e6;
    }
}
