package dev.stash2plex.library.index;

import dev.stash2plex.path.FilePath;
import dev.stash2plex.stash.SceneFile;
import dev.stash2plex.stash.SceneSummary;
import dev.stash2plex.words.Day;
import dev.stash2plex.words.Folding;
import dev.stash2plex.words.Name;
import dev.stash2plex.words.Transcription;
import dev.stash2plex.words.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The hashes of everything that a scene can be found by.
final class SceneKeys {
    private final Map<String, int[]> owners;
    private int[] hashes = new int[64];
    private int count;

    private SceneKeys(Map<String, int[]> owners) {
        this.owners = owners;
    }

    /// Sorted, each once.
    ///
    /// @param owners remembers the keys of studios and performers, of which many scenes have the same
    static int[] of(SceneSummary scene, Map<String, int[]> owners) {
        var keys = new SceneKeys(owners);
        keys.add(Key.ID.hash(scene.id()));
        scene.files().forEach(keys::file);
        keys.name(scene.title());
        keys.owner(Key.STUDIO, scene.studio());
        keys.owner(Key.STUDIO, scene.network());
        scene.performers().forEach(performer -> keys.owner(Key.PERFORMER, performer));
        keys.code(scene.code());
        keys.date(scene.date());
        Arrays.sort(keys.hashes, 0, keys.count);
        return keys.distinct();
    }

    private void file(SceneFile file) {
        add(Key.PATH.hash(file.path()));
        List<String> segments = FilePath.segments(file.path());
        if (segments.isEmpty()) {
            return;
        }
        add(Key.STEM.hash(stem(segments.getLast())));
        if (segments.size() > 1) {
            add(folderAndStem(segments.get(segments.size() - 2), segments.getLast()));
        }
        name(FilePath.stem(segments.getLast()));
    }

    /// What the stem of a file is found by.
    static String stem(String basename) {
        return Folding.path(FilePath.stem(basename));
    }

    /// The hash of a file's name together with that of its folder.
    static int folderAndStem(String folder, String basename) {
        return Key.FOLDER_AND_STEM.hash(Folding.path(folder), stem(basename));
    }

    private void name(String text) {
        if (text.isBlank()) {
            return;
        }
        var name = Name.of(text);
        spellings(Key.NAME, name);
        name.words().forEach(this::word);
        name.days().forEach(this::day);
    }

    private void owner(Key key, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            for (int hash : owners.computeIfAbsent(key + text, same -> ownerKeys(key, text))) {
                add(hash);
            }
        }
    }

    private static int[] ownerKeys(Key key, String text) {
        var keys = new SceneKeys(Map.of());
        keys.spellings(key, Name.of(text));
        return Arrays.copyOf(keys.hashes, keys.count);
    }

    private void spellings(Key key, Name name) {
        String compact = name.compact();
        if (!compact.isEmpty()) {
            add(key.hash(compact));
            add(key.hash(name.spelledOut()));
            String latin = name.latin();
            if (!latin.equals(compact)) {
                add(key.hash(sounding(latin)));
            }
        }
    }

    private void word(Word word) {
        if (word.kind() != Word.Kind.WORD) {
            return;
        }
        String spelledOut = word.spelledOut();
        String latin = word.latin();
        word.parts().forEach(part -> add(Key.WORD.hash(part)));
        if (spelledOut != null) {
            add(Key.WORD.hash(spelledOut));
        }
        if (latin != null) {
            add(Key.WORD.hash(latin));
            add(Key.WORD.hash(sounding(latin)));
        }
    }

    /// How the sound of a word is told from a word.
    static String sounding(String latin) {
        return "~" + Transcription.sound(latin);
    }

    private void code(String code) {
        String compact = Name.of(code).compact();
        if (!compact.isEmpty()) {
            add(Key.CODE.hash(compact));
        }
    }

    private void date(@Nullable String date) {
        if (date != null) {
            Day.parse(date).ifPresent(this::day);
        }
    }

    private void day(Day day) {
        if (day.isWhole()) {
            add(Key.DATE.hash(day.hashCode()));
        }
    }

    private void add(int hash) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, count * 2);
        }
        hashes[count++] = hash;
    }

    private int[] distinct() {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || hashes[i] != hashes[kept - 1]) {
                hashes[kept++] = hashes[i];
            }
        }
        return Arrays.copyOf(hashes, kept);
    }
}
