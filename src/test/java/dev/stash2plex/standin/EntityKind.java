package dev.stash2plex.standin;

/// What scenes refer to. Movies and groups are one kind: Stash renamed them and answers to both names.
public enum EntityKind {
    PERFORMER("performer"),
    STUDIO("studio"),
    TAG("tag"),
    GROUP("group");

    private final String word;

    EntityKind(String word) {
        this.word = word;
    }

    /// As in `performer with id …` and in the path of its image (where old versions say `movie`).
    String word() {
        return word;
    }

    /// As in `findPerformers{performers}`.
    String plural() {
        return word + "s";
    }
}
