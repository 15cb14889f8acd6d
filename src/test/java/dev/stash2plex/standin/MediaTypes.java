package dev.stash2plex.standin;

/// Which of its two types Stash gives to an answer.
final class MediaTypes {
    static final String JSON = "application/json";
    static final String GRAPHQL = "application/graphql-response+json";

    private MediaTypes() {}

    /// From 0.29 on, whoever does not clearly want JSON gets the new type: a client that says `*/*` as well.
    static String answerTo(String accept, StashVersion version) {
        if (!version.since(29) || accept.isBlank()) {
            return JSON;
        }
        for (String wish : accept.split(",", -1)) {
            String type = wish.replaceFirst(";.*", "").trim();
            if (type.equals(JSON)) {
                return JSON;
            }
            if (type.equals(GRAPHQL) || type.equals("*/*") || type.equals("application/*")) {
                return GRAPHQL;
            }
        }
        return GRAPHQL;
    }
}
