package dev.stash2plex.words;

import java.util.BitSet;

/// Finds the brackets in a name. Round ones do not count: they are often part of a title.
final class Brackets {
    private static final String OPENING = "[{\u3010\u300c\u300e";
    private static final String CLOSING = "]}\u3011\u300d\u300f";

    private Brackets() {}

    /// Which characters of a name stand in square or curly brackets.
    static BitSet within(String name) {
        var aside = new BitSet();
        int depth = 0;
        for (int i = 0; i < name.length(); i++) {
            if (OPENING.indexOf(name.charAt(i)) >= 0) {
                depth++;
            } else if (CLOSING.indexOf(name.charAt(i)) >= 0) {
                depth = Math.max(0, depth - 1);
            } else {
                aside.set(i, depth > 0);
            }
        }
        return aside;
    }
}
