package dev.stash2plex.library.index;

import java.util.Arrays;

/// Which slots a key leads to, for a million keys in a few megabytes: keys are only hashes, and a key with a
/// single slot takes eight bytes. Two keys may share a hash; who reads verifies. Not thread-safe.
final class Postings {
    private static final int[] NOTHING = {};
    private static final int FIRST_CAPACITY = 1 << 12;

    /// 0 is a free place.
    private int[] keys = new int[FIRST_CAPACITY];
    /// 0 for nothing, slot + 1, or -(index of the list) - 1.
    private int[] values = new int[FIRST_CAPACITY];
    private int used;
    /// Lists begin with their length.
    private int[][] lists = new int[64][];
    private int listCount;

    void add(int hash, int slot) {
        if (used * 4L >= keys.length * 3L) {
            grow();
        }
        int at = place(key(hash));
        if (keys[at] == 0) {
            keys[at] = key(hash);
            used++;
        }
        int value = values[at];
        if (value == 0) {
            values[at] = slot + 1;
        } else if (value > 0) {
            values[at] = newList(value - 1, slot);
        } else {
            append(-value - 1, slot);
        }
    }

    void remove(int hash, int slot) {
        int at = place(key(hash));
        int value = values[at];
        if (value == slot + 1) {
            values[at] = 0;
        } else if (value < 0) {
            int[] list = lists[-value - 1];
            for (int i = 1; i <= list[0]; i++) {
                if (list[i] == slot) {
                    System.arraycopy(list, i + 1, list, i, list[0] - i);
                    list[0]--;
                    return;
                }
            }
        }
    }

    int count(int hash) {
        int value = values[place(key(hash))];
        return value < 0 ? lists[-value - 1][0] : Math.min(value, 1);
    }

    /// A copy of the slots, in the order in which they were added.
    int[] slots(int hash) {
        int value = values[place(key(hash))];
        if (value < 0) {
            int[] list = lists[-value - 1];
            return Arrays.copyOfRange(list, 1, 1 + list[0]);
        }
        return value == 0 ? NOTHING : new int[] {value - 1};
    }

    private int newList(int first, int second) {
        if (listCount == lists.length) {
            lists = Arrays.copyOf(lists, listCount * 2);
        }
        lists[listCount] = new int[] {2, first, second};
        return -listCount++ - 1;
    }

    private void append(int index, int slot) {
        int[] list = lists[index];
        int length = list[0];
        if (length + 1 == list.length) {
            list = Arrays.copyOf(list, list.length + (list.length >> 1) + 1);
            lists[index] = list;
        }
        list[length + 1] = slot;
        list[0] = length + 1;
    }

    private static int key(int hash) {
        return hash == 0 ? 1 : hash;
    }

    private int place(int key) {
        int mask = keys.length - 1;
        int at = (key ^ (key >>> 15)) & mask;
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    /// Leaves out the keys that lead nowhere any more.
    private void grow() {
        int[] oldKeys = keys;
        int[] oldValues = values;
        keys = new int[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        used = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != 0) {
                int at = place(oldKeys[i]);
                keys[at] = oldKeys[i];
                values[at] = oldValues[i];
                used++;
            }
        }
    }
}
