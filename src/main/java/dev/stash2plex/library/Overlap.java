package dev.stash2plex.library;

import java.util.Arrays;
import java.util.Comparator;

/// Finds the slots that share the most with a search: each word counts by how rare it is, the rarest are
/// read first, and reading ends when the effort is spent.
final class Overlap {
    private final Postings postings;
    private final int size;
    private final int effort;
    private int[] slots = new int[1 << 10];
    private float[] weights = new float[1 << 10];
    private int used;

    Overlap(Postings postings, int size, int effort) {
        this.postings = postings;
        this.size = size;
        this.effort = effort;
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

    private int[] heaviest(int limit) {
        var ranked = new long[used];
        int count = 0;
        for (int at = 0; at < slots.length; at++) {
            if (slots[at] != 0) {
                ranked[count++] = ((long) Float.floatToIntBits(weights[at]) << 32) | (Integer.MAX_VALUE - slots[at]);
            }
        }
        Arrays.sort(ranked);
        var best = new int[Math.min(limit, count)];
        for (int i = 0; i < best.length; i++) {
            best[i] = Integer.MAX_VALUE - (int) ranked[count - 1 - i] - 1;
        }
        return best;
    }

    private void add(int slot, float weight) {
        if (used * 2 >= slots.length) {
            grow();
        }
        int at = place(slot + 1);
        if (slots[at] == 0) {
            slots[at] = slot + 1;
            used++;
        }
        weights[at] += weight;
    }

    private int place(int key) {
        int mask = slots.length - 1;
        int at = ((key * 0x9e3779b9) >>> 7) & mask;
        while (slots[at] != 0 && slots[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        int[] oldSlots = slots;
        float[] oldWeights = weights;
        slots = new int[oldSlots.length * 2];
        weights = new float[oldSlots.length * 2];
        for (int i = 0; i < oldSlots.length; i++) {
            if (oldSlots[i] != 0) {
                int at = place(oldSlots[i]);
                slots[at] = oldSlots[i];
                weights[at] = oldWeights[i];
            }
        }
    }
}
