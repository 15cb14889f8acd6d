package dev.stash2plex.library;

import dev.stash2plex.stash.SceneFile;
import dev.stash2plex.stash.SceneSummary;
import dev.stash2plex.words.Day;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// All scenes of Stash, to be found by their files, their names and the words in them.
///
/// Holds 100,000 scenes in well under 100 MB. Safe for many readers and writers at once: a reader waits no
/// longer than one scene takes to be filed. Keys are hashes, so that a lookup may also give a scene that does
/// not fit; every method that promises more than "may" compares before it answers.
public final class SceneIndex {
    private static final int FIRST_CAPACITY = 1024;

    private final StampedLock lock = new StampedLock();
    private final Postings postings = new Postings();
    private final Interner interner = new Interner();
    private final Roots roots = new Roots();
    private final Map<String, int[]> ownerKeys = new HashMap<>();
    private @Nullable SceneSummary[] scenes = new @Nullable SceneSummary[FIRST_CAPACITY];
    private int[] free = new int[16];
    private int freeCount;
    private int slotCount;
    private volatile int size;

    /// Adds a scene, or replaces the one with the same id.
    public synchronized void put(SceneSummary scene) {
        SceneSummary kept = interner.dedupe(scene);
        int[] keys = SceneKeys.of(kept, ownerKeys);
        int slot = slotOf(kept.id());
        SceneSummary old = slot < 0 ? null : scenes[slot];
        int[] oldKeys = old == null ? new int[0] : SceneKeys.of(old, ownerKeys);
        kept.files().forEach(file -> roots.add(file.path()));
        long stamp = lock.writeLock();
        try {
            int place = slot < 0 ? newSlot() : slot;
            scenes[place] = kept;
            update(oldKeys, keys, place);
        } finally {
            lock.unlockWrite(stamp);
        }
        size += old == null ? 1 : 0;
    }

    /// Forgets a scene.
    public synchronized void remove(int id) {
        int slot = slotOf(id);
        SceneSummary old = slot < 0 ? null : scenes[slot];
        if (old == null) {
            return;
        }
        int[] keys = SceneKeys.of(old, ownerKeys);
        long stamp = lock.writeLock();
        try {
            update(keys, new int[0], slot);
            scenes[slot] = null;
            release(slot);
        } finally {
            lock.unlockWrite(stamp);
        }
        size--;
    }

    /// Takes the folders that Stash scans, so that the part of a path below them is known. Without this, what
    /// all paths have in common counts as such a folder.
    public void scannedFolders(Collection<String> folders) {
        roots.set(folders);
    }

    /// How many segments of a path in Stash are the folder that Stash scans.
    public int rootDepth(List<String> segments) {
        return roots.depth(segments);
    }

    /// The scene with this id.
    public Optional<SceneSummary> byId(int id) {
        return read(() -> {
            int slot = slotOf(id);
            return slot < 0 ? Optional.empty() : Optional.ofNullable(scenes[slot]);
        });
    }

    /// The scene that has a file with exactly this path.
    public Optional<SceneSummary> byPath(String path) {
        return found(Key.PATH.hash(path)).stream()
                .filter(scene -> scene.files().stream().map(SceneFile::path).anyMatch(path::equals))
                .findFirst();
    }

    /// The scenes that may have a file with this name, whatever its extension, case and composition.
    public List<SceneSummary> byStem(String basename) {
        return found(Key.STEM.hash(FilePath.stemKey(basename)));
    }

    /// How many scenes [#byStem(String)] would give.
    public int countByStem(String basename) {
        return count(Key.STEM.hash(FilePath.stemKey(basename)));
    }

    /// The scenes that may have a file with this name in a folder with this name.
    public List<SceneSummary> byFolderAndStem(String folder, String basename) {
        return found(SceneKeys.folderAndStem(folder, basename));
    }

    /// The scenes that may have this title or a file of this name.
    ///
    /// @param compact see [dev.stash2plex.words.Name#compact()]
    public List<SceneSummary> byName(String compact, int limit) {
        return found(Key.NAME.hash(compact), limit);
    }

    /// The scenes that may have this code.
    public List<SceneSummary> byCode(String compact, int limit) {
        return found(Key.CODE.hash(compact), limit);
    }

    /// The scenes that may have this date, or a file with it in its name.
    public List<SceneSummary> byDate(Day day, int limit) {
        return found(Key.DATE.hash(day.hashCode()), limit);
    }

    /// How many scenes are of a studio or network with this name, about.
    public int countByStudio(String compact) {
        return count(Key.STUDIO.hash(compact));
    }

    /// How many scenes have a performer of this name, about.
    public int countByPerformer(String compact) {
        return count(Key.PERFORMER.hash(compact));
    }

    /// How many scenes have this word in their title or the name of a file, about.
    public int countByWord(String word) {
        return count(Key.WORD.hash(word));
    }

    /// The scenes that share the most, and the rarest, of some words, best first.
    ///
    /// @param limit how many scenes at most
    /// @param effort how many postings to look at, at most
    public List<SceneSummary> sharing(Collection<String> words, int limit, int effort) {
        int[] hashes = words.stream().mapToInt(Key.WORD::hash).toArray();
        return read(() -> scenesAt(new Overlap(postings, size).best(hashes, limit, effort)));
    }

    /// How many scenes it holds.
    public int size() {
        return size;
    }

    /// The ids of all scenes, in no particular order.
    public IntStream ids() {
        return read(() -> Arrays.stream(scenes, 0, slotCount)
                .mapMulti((@Nullable SceneSummary scene, java.util.function.Consumer<Integer> ids) -> {
                    if (scene != null) {
                        ids.accept(scene.id());
                    }
                })
                .toList()
                .stream()
                .mapToInt(Integer::intValue));
    }

    private List<SceneSummary> found(int hash) {
        return found(hash, Integer.MAX_VALUE);
    }

    private List<SceneSummary> found(int hash, int limit) {
        return read(() -> {
            int[] slots = postings.slots(hash);
            return scenesAt(slots.length > limit ? Arrays.copyOf(slots, limit) : slots);
        });
    }

    private int count(int hash) {
        return read(() -> postings.count(hash));
    }

    private <T> T read(Supplier<T> reading) {
        long stamp = lock.readLock();
        try {
            return reading.get();
        } finally {
            lock.unlockRead(stamp);
        }
    }

    private List<SceneSummary> scenesAt(int[] slots) {
        var found = new ArrayList<SceneSummary>(slots.length);
        for (int slot : slots) {
            SceneSummary scene = scenes[slot];
            if (scene != null) {
                found.add(scene);
            }
        }
        return found;
    }

    private int slotOf(int id) {
        for (int slot : postings.slots(Key.ID.hash(id))) {
            SceneSummary scene = scenes[slot];
            if (scene != null && scene.id() == id) {
                return slot;
            }
        }
        return -1;
    }

    /// Both are sorted: what is in one only is taken out or put in, so that an edit touches what it changed.
    private void update(int[] oldKeys, int[] newKeys, int slot) {
        int i = 0;
        int j = 0;
        while (i < oldKeys.length || j < newKeys.length) {
            if (j == newKeys.length || (i < oldKeys.length && oldKeys[i] < newKeys[j])) {
                postings.remove(oldKeys[i++], slot);
            } else if (i == oldKeys.length || newKeys[j] < oldKeys[i]) {
                postings.add(newKeys[j++], slot);
            } else {
                i++;
                j++;
            }
        }
    }

    private int newSlot() {
        if (freeCount > 0) {
            return free[--freeCount];
        }
        if (slotCount == scenes.length) {
            scenes = Arrays.copyOf(scenes, slotCount * 2);
        }
        return slotCount++;
    }

    private void release(int slot) {
        if (freeCount == free.length) {
            free = Arrays.copyOf(free, freeCount * 2);
        }
        free[freeCount++] = slot;
    }
}
