package dev.stash2plex.library.index;

/// What a scene can be found by. Each kind has hashes of its own.
enum Key {
    ID,
    /// A whole path, as Stash stores it.
    PATH,
    /// The name of a file without its extension, folded.
    STEM,
    /// The same with the folder it lies in.
    FOLDER_AND_STEM,
    /// A title or the name of a file, its words run together.
    NAME,
    /// One word of a name.
    WORD,
    CODE,
    DATE,
    STUDIO,
    PERFORMER;

    private static final int GOLDEN = 0x9e3779b9;

    int hash(String text) {
        return mix(text.hashCode());
    }

    int hash(String text, String more) {
        return mix(31 * text.hashCode() + more.hashCode());
    }

    int hash(int number) {
        return mix(number);
    }

    /// The last rounds of MurmurHash3: `String.hashCode` alone gives neighbours to neighbours.
    private int mix(int code) {
        int hash = code + name().hashCode() * GOLDEN;
        hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
        return hash ^ (hash >>> 16);
    }
}
