package dev.stash2plex.library.index;

import com.github.benmanes.caffeine.cache.Interner;
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

/// The index of a library in memory.
///
/// Holds 100,000 scenes in well under 100 MB. There are many readers and one writer at a time
/// ([dev.stash2plex.library.filing.Register]); a reader waits no longer than one scene takes to be filed, some
/// microseconds. It is changed in place and not copied, since a copy of it would take longer to make than Plex takes
/// to ask. Keys are hashes, so that a lookup may also give a scene that does not fit; every method that promises more
/// than "may" compares before it answers.
public final class HashIndex implements SceneIndex {
    private static final int FIRST_CAPACITY = 1024;

    private final StampedLock lock = new StampedLock();
    private final Postings postings = new Postings();
    private final Interner<String> texts = Interner.newStrongInterner();
    private final Roots roots = new Roots();
    private final Map<String, int[]> ownerKeys = new HashMap<>();
    private @Nullable SceneSummary[] scenes = new @Nullable SceneSummary[FIRST_CAPACITY];
    private long[] moments = new long[FIRST_CAPACITY];
    private int[] free = new int[16];
    private int freeCount;
    private int slotCount;
    private int size;
    private int greatestId;
    private long revision;
    private long moves;

    /// Adds a scene, or replaces the one with the same id.
    ///
    /// @param moment when it was filed, as its writer counts
    /// @return the ids of other scenes that have one of its files, which they may not have any more
    public List<Integer> put(SceneSummary scene, long moment) {
        SceneSummary kept = deduped(scene);
        int[] keys = SceneKeys.of(kept, ownerKeys);
        int slot = slotOf(kept.id());
        SceneSummary old = slot < 0 ? null : scenes[slot];
        int[] oldKeys = old == null ? new int[0] : SceneKeys.of(old, ownerKeys);
        kept.files().forEach(file -> roots.add(file.path()));
        long stamp = lock.writeLock();
        try {
            int place = slot < 0 ? newSlot() : slot;
            scenes[place] = kept;
            moments[place] = moment;
            greatestId = Math.max(greatestId, kept.id());
            update(oldKeys, keys, place);
            size += old == null ? 1 : 0;
            revision++;
            var others = othersWithAFileOf(kept);
            boolean hasLost = old != null && !paths(kept).containsAll(paths(old));
            moves += hasLost || !others.isEmpty() ? 1 : 0;
            return others;
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    /// Forgets a scene.
    public void remove(int id) {
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
            size--;
            revision++;
            moves++;
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    /// Notes that a file may have gone from a scene before that scene was filed with it. Nobody has looked where it is
    /// now.
    public void noteMove() {
        long stamp = lock.writeLock();
        try {
            moves++;
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    /// When a scene was filed last; 0 for one that is not there.
    public long moment(int id) {
        int slot = slotOf(id);
        return slot < 0 ? 0 : moments[slot];
    }

    /// Notes that a scene was still the same at a later moment.
    public void confirm(int id, long moment) {
        int slot = slotOf(id);
        if (slot >= 0) {
            moments[slot] = moment;
        }
    }

    /// Takes the folders that Stash scans, so that the part of a path below them is known. Without this, what
    /// all paths have in common counts as such a folder.
    public void scannedFolders(Collection<String> folders) {
        long stamp = lock.writeLock();
        try {
            roots.set(folders);
            revision++;
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    @Override
    public int rootDepth(List<String> segments) {
        return roots.depth(segments);
    }

    @Override
    public Optional<SceneSummary> byId(int id) {
        return read(() -> {
            int slot = slotOf(id);
            return slot < 0 ? Optional.empty() : Optional.ofNullable(scenes[slot]);
        });
    }

    @Override
    public Optional<SceneSummary> byPath(String path) {
        return found(Key.PATH.hash(path)).stream()
                .filter(scene -> scene.files().stream().map(SceneFile::path).anyMatch(path::equals))
                .findFirst();
    }

    @Override
    public List<SceneSummary> byStem(String basename) {
        return found(Key.STEM.hash(SceneKeys.stem(basename)));
    }

    @Override
    public int countByStem(String basename) {
        return count(Key.STEM.hash(SceneKeys.stem(basename)));
    }

    @Override
    public List<SceneSummary> byFolderAndStem(String folder, String basename) {
        return found(SceneKeys.folderAndStem(folder, basename));
    }

    @Override
    public List<SceneSummary> byName(String compact, int limit) {
        return found(Key.NAME.hash(compact), limit);
    }

    @Override
    public List<SceneSummary> byCode(String compact, int limit) {
        return found(Key.CODE.hash(compact), limit);
    }

    @Override
    public List<SceneSummary> byDate(Day day, int limit) {
        return found(Key.DATE.hash(day.hashCode()), limit);
    }

    @Override
    public int countByStudio(String compact) {
        return count(Key.STUDIO.hash(compact));
    }

    @Override
    public int countByPerformer(String compact) {
        return count(Key.PERFORMER.hash(compact));
    }

    @Override
    public int countByWord(String word) {
        return count(Key.WORD.hash(word));
    }

    @Override
    public List<SceneSummary> sharing(Collection<String> words, int limit, int effort) {
        int[] hashes = words.stream().mapToInt(Key.WORD::hash).toArray();
        return read(() -> scenesAt(new Overlap(postings, size).best(hashes, limit, effort)));
    }

    @Override
    public int size() {
        return read(() -> size);
    }

    @Override
    public long revision() {
        return read(() -> revision);
    }

    @Override
    public long moves() {
        return read(() -> moves);
    }

    /// The greatest id that any scene has or had; 0 before the first.
    public int greatestId() {
        return read(() -> greatestId);
    }

    /// The ids above one and up to another, in no particular order.
    public int[] idsBetween(int above, int upTo) {
        return read(() -> {
            var ids = IntStream.builder();
            for (int slot = 0; slot < slotCount; slot++) {
                SceneSummary scene = scenes[slot];
                if (scene != null && scene.id() > above && scene.id() <= upTo) {
                    ids.add(scene.id());
                }
            }
            return ids.build().toArray();
        });
    }

    /// The scene with its studio, performers and date in the copies that others use.
    private SceneSummary deduped(SceneSummary scene) {
        return new SceneSummary(
                scene.id(),
                scene.title(),
                scene.code(),
                text(scene.date()),
                scene.updatedAt(),
                scene.files(),
                text(scene.studio()),
                text(scene.network()),
                scene.performers().stream().map(texts::intern).toList());
    }

    private List<Integer> othersWithAFileOf(SceneSummary kept) {
        return paths(kept).stream()
                .flatMap(path -> scenesAt(postings.slots(Key.PATH.hash(path))).stream()
                        .filter(other -> other.id() != kept.id() && paths(other).contains(path)))
                .map(SceneSummary::id)
                .toList();
    }

    private static List<String> paths(SceneSummary scene) {
        return scene.files().stream().map(SceneFile::path).toList();
    }

    private @Nullable String text(@Nullable String text) {
        return text == null ? null : texts.intern(text);
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
            moments = Arrays.copyOf(moments, slotCount * 2);
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
