package dev.stash2plex.library.index;

import java.util.Arrays;
import java.util.Comparator;

/// Finds the slots that share the most with a search: each word counts by how rare it is, the rarest are
/// read first, and reading ends when the effort is spent. For one search.
final class Overlap {
    private static final int[] NOTHING = {};

    private final Postings postings;
    private final int size;
    /// Keys of a hash table, slot + 1; 0 is a free place.
    private int[] slots = NOTHING;
    private float[] weights = {};

    Overlap(Postings postings, int size) {
        this.postings = postings;
        this.size = size;
    }

    /// The slots that weigh most, the heaviest first.
    ///
    /// @param limit how many at most
    /// @param effort how many postings to look at, at most
    int[] best(int[] hashes, int limit, int effort) {
        int[] rarestFirst = Arrays.stream(hashes)
                .distinct()
                .boxed()
                .sorted(Comparator.comparingInt(postings::count))
                .mapToInt(Integer::intValue)
                .toArray();
        int read = 0;
        int found = 0;
        while (read < rarestFirst.length && (found == 0 || found + postings.count(rarestFirst[read]) <= effort)) {
            found += postings.count(rarestFirst[read++]);
        }
        if (found == 0) {
            return NOTHING;
        }
        makeRoom(found);
        for (int i = 0; i < read; i++) {
            weigh(rarestFirst[i]);
        }
        return heaviest(limit);
    }

    /// The table is never more than half full.
    private void makeRoom(int found) {
        slots = new int[Integer.highestOneBit(found) << 2];
        weights = new float[slots.length];
    }

    private void weigh(int hash) {
        float weight = (float) Math.log(1 + (double) size / Math.max(1, postings.count(hash)));
        for (int slot : postings.slots(hash)) {
            int at = place(slot + 1);
            slots[at] = slot + 1;
            weights[at] += weight;
        }
    }

    private int place(int key) {
        int mask = slots.length - 1;
        int at = ((key * 0x9e3779b9) >>> 7) & mask;
        while (slots[at] != 0 && slots[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    /// Few are wanted of very many, so that each is put in its place among the few instead of sorting all.
    private int[] heaviest(int limit) {
        var places = new int[limit];
        int held = 0;
        for (int at = 0; at < slots.length; at++) {
            if (slots[at] != 0 && (held < limit || isBetter(at, places[held - 1]))) {
                int to = held < limit ? held++ : held - 1;
                while (to > 0 && isBetter(at, places[to - 1])) {
                    places[to] = places[to - 1];
                    to--;
                }
                places[to] = at;
            }
        }
        return Arrays.stream(places, 0, held).map(at -> slots[at] - 1).toArray();
    }

    /// Of equals the one that was filed first.
    private boolean isBetter(int at, int other) {
        return weights[at] > weights[other] || (weights[at] == weights[other] && slots[at] < slots[other]);
    }
}
