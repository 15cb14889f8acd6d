package dev.stash2plex.path;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// How far a regular expression can be made to try the same letters again: a part of any length, such as `.*`, tries
/// every place where the next part may begin, and two of them try every pair.
final class Backtracking {
    /// One thing to fit, how often, and whether it gives back what it has taken.
    private static final Pattern ATOM = Pattern.compile(
            "(?<atom>\\\\Q.*?\\\\E|\\\\[pPNx]\\{[^}]*}|\\\\k<[^>]*>|\\\\.|\\[[^\\]\\\\]*+(?:\\\\.[^\\]\\\\]*+)*+]|[^*+?{])"
                    + "(?<times>[*+?]|\\{[0-9,]*})?(?<kind>[?+])?",
            Pattern.DOTALL);

    private Backtracking() {}

    /// How many parts can be of any length and take letters from each other. A part that ends for sure at the
    /// character that follows, as `[^/]+` does before `/`, takes none.
    ///
    /// @param pieces plain characters and groups, one behind the other
    /// @param flags those of the pattern
    static int freeParts(List<String> pieces, int flags) {
        var atoms = new ArrayList<Atom>();
        pieces.forEach(piece -> add(piece, atoms));
        int free = 0;
        for (int i = 0; i < atoms.size(); i++) {
            boolean followsAnother = i > 0 && atoms.get(i - 1).isOfAnyLength();
            boolean ends = i + 1 < atoms.size() && atoms.get(i).endsBefore(atoms.get(i + 1), flags);
            free += atoms.get(i).isOfAnyLength() && (followsAnother || !ends) ? 1 : 0;
        }
        return free;
    }

    private static void add(String piece, List<Atom> atoms) {
        String inside = piece.startsWith("(")
                ? piece.replaceFirst("^\\((?:\\?<\\w+>)?", "").replaceFirst("\\)$", "")
                : piece;
        Matcher found = ATOM.matcher(inside);
        while (found.find()) {
            String times = found.group("times");
            boolean unbounded = times != null && (times.equals("*") || times.equals("+") || times.endsWith(",}"));
            boolean givesBack = !"+".equals(found.group("kind"));
            atoms.add(new Atom(found.group("atom"), times == null, unbounded && givesBack));
        }
    }

    /// @param once whether it fits one character and not, say, none
    private record Atom(String regex, boolean once, boolean isOfAnyLength) {
        boolean endsBefore(Atom next, int flags) {
            boolean plain = next.once
                    && (next.regex.startsWith("\\Q") || next.regex.matches("[^\\[|.\\\\^$]|\\\\[^\\p{Alnum}]"));
            if (!plain) {
                return false;
            }
            String character = next.regex
                    .replaceFirst("^\\\\Q", "")
                    .replaceFirst("\\\\E$", "")
                    .replaceFirst("^\\\\(?=.)", "");
            try {
                return !Pattern.compile(regex, flags).matcher(character).matches();
            } catch (PatternSyntaxException e) {
                return false;
            }
        }
    }
}
