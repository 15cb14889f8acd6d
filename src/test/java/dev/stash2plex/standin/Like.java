package dev.stash2plex.standin;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// SQLite's `LIKE` without `ESCAPE`: `%` and `_` are always wildcards, and only the letters A to Z have no case.
final class Like implements Predicate<@Nullable String> {
    private final String pattern;
    private final boolean wild;

    private Like(String pattern) {
        this.pattern = fold(pattern);
        this.wild = pattern.indexOf('%') >= 0 || pattern.indexOf('_') >= 0;
    }

    static Like pattern(String pattern) {
        return new Like(pattern);
    }

    static Like containing(String word) {
        return new Like("%" + word + "%");
    }

    @Override
    public boolean test(@Nullable String text) {
        if (text == null) {
            return false;
        }
        return wild ? matches(text) : same(text);
    }

    private boolean same(String text) {
        if (text.length() != pattern.length()) {
            return false;
        }
        for (int i = text.length() - 1; i >= 0; i--) {
            if (fold(text.charAt(i)) != pattern.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// The usual walk with one way back: to the latest `%`, which then swallows one character more.
    private boolean matches(String text) {
        int at = 0;
        int wanted = 0;
        int star = -1;
        int retry = 0;
        while (at < text.length()) {
            char want = wanted < pattern.length() ? pattern.charAt(wanted) : 0;
            if (wanted < pattern.length() && want == '%') {
                star = wanted++;
                retry = at;
            } else if (wanted < pattern.length() && want == '_') {
                at += Character.charCount(text.codePointAt(at));
                wanted++;
            } else if (wanted < pattern.length() && want == fold(text.charAt(at))) {
                at++;
                wanted++;
            } else if (star >= 0) {
                at = ++retry;
                wanted = star + 1;
            } else {
                return false;
            }
        }
        while (wanted < pattern.length() && pattern.charAt(wanted) == '%') {
            wanted++;
        }
        return wanted == pattern.length();
    }

    private static String fold(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = fold(folded[i]);
        }
        return new String(folded);
    }

    private static char fold(char letter) {
        return letter >= 'A' && letter <= 'Z' ? (char) (letter + 32) : letter;
    }
}
