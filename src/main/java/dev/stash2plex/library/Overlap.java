package dev.stash2plex.library;

import java.util.Arrays;
import java.util.Comparator;

/// Finds the slots that share the most with a search: each word counts by how rare it is, the rarest are
/// read first, and reading ends when the effort is spent. For one search.
final class Overlap {
    private final Postings postings;
    private final int size;
    private final int effort;
    private final float[] weights;
    private final int[] touched;
    private int touchedCount;

    /// @param slots how many there are, in use or not
    /// @param size how many are in use
    /// @param effort how many postings to look at, at most
    Overlap(Postings postings, int slots, int size, int effort) {
        this.postings = postings;
        this.size = size;
        this.effort = effort;
        this.weights = new float[slots];
        this.touched = new int[slots];
    }

    /// The slots that weigh most, the heaviest first.
    int[] best(int[] hashes, int limit) {
        int[] rarestFirst = Arrays.stream(hashes)
                .distinct()
                .boxed()
                .sorted(Comparator.comparingInt(postings::count))
                .mapToInt(Integer::intValue)
                .toArray();
        int spent = 0;
        for (int hash : rarestFirst) {
            int count = postings.count(hash);
            if (spent > 0 && spent + count > effort) {
                break;
            }
            spent += count;
            float weight = (float) Math.log(1 + (double) size / Math.max(1, count));
            for (int slot : postings.slots(hash)) {
                add(slot, weight);
            }
        }
        return heaviest(limit);
    }

    private void add(int slot, float weight) {
        if (weights[slot] == 0) {
            touched[touchedCount++] = slot;
        }
        weights[slot] += weight;
    }

    /// Few are wanted of very many, so that each is put in its place among the few instead of sorting all. Of
    /// equals the one that was filed first is better.
    private int[] heaviest(int limit) {
        var best = new int[Math.min(limit, touchedCount)];
        int held = 0;
        for (int i = 0; i < touchedCount; i++) {
            int slot = touched[i];
            if (held < best.length || isBetter(slot, best[held - 1])) {
                int at = held < best.length ? held++ : held - 1;
                while (at > 0 && isBetter(slot, best[at - 1])) {
                    best[at] = best[at - 1];
                    at--;
                }
                best[at] = slot;
            }
        }
        return best;
    }

    private boolean isBetter(int slot, int other) {
        return weights[slot] > weights[other] || (weights[slot] == weights[other] && slot < other);
    }
}
