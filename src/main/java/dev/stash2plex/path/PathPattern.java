package dev.stash2plex.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// A regular expression that can also be filled in: `^/media/(.*)$` fits a path and gives `(.*)`, and given a text
/// for its group it makes a path. That is what lets one rule translate both ways.
///
/// Outside its groups there may only be plain or escaped characters and the anchors `^` and `$`. Groups are
/// counted in the order of their opening parenthesis; `(?<name>…)` counts, `(?:…)` and nested groups do not fit.
/// In place of a group there may stand a reference, `\1` or `$1`, which fits any text; each number stands there once.
///
/// `java.util.regex` tries every way to share a text among the groups, which for three `(.*)` and a name of 2,000
/// slashes takes a minute. So its looks at the text are counted. RE2 has no such names, but refuses references,
/// possessive quantifiers and `\h` in a group, and takes `[a-z&&[^x]]` for something else: rules that work would not.
public final class PathPattern {
    /// Characters that are looked at for one text. Linux has no path of more than 4096 bytes, and a rule that has to
    /// look at each of them more than 256 times is no rule for paths; so many looks take some milliseconds.
    public static final int MOST_STEPS = 256 * 4096;

    /// Fits nothing.
    public static final PathPattern NONE = of("(?!)", new ArrayList<>(), false);

    private static final String ANY_TEXT = "(.+)";
    private static final String SPECIAL = ".*+?[]{}|";

    private final Pattern pattern;
    private final List<Piece> pieces;

    private PathPattern(Pattern pattern, List<Piece> pieces) {
        this.pattern = pattern;
        this.pieces = List.copyOf(pieces);
    }

    /// The pattern that a text spells.
    ///
    /// @throws IllegalArgumentException if it is no regular expression, or one that cannot be filled in
    public static PathPattern of(String text, boolean caseInsensitive) {
        try {
            Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("is not a regular expression: " + e.getDescription(), e);
        } catch (StackOverflowError e) {
            throw new IllegalArgumentException("has too many groups inside groups", e);
        }
        var scanner = new Scanner(text);
        var pieces = scanner.pieces();
        checkNumbers(pieces);
        return of(scanner.regex.toString(), pieces, caseInsensitive);
    }

    /// With a number left out, or there twice, it could be filled in but not say what each group has caught.
    private static void checkNumbers(List<Piece> pieces) {
        int[] numbers = pieces.stream()
                .mapToInt(Piece::group)
                .filter(number -> number > 0)
                .sorted()
                .toArray();
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] != i + 1) {
                throw new IllegalArgumentException(
                        "has %d group(s), whose numbers must be 1 to %<d, each of them once".formatted(numbers.length));
            }
        }
    }

    private static PathPattern of(String regex, List<Piece> pieces, boolean caseInsensitive) {
        int flags = caseInsensitive ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
        return new PathPattern(Pattern.compile(regex, flags), pieces);
    }

    /// How many groups it has.
    public int groups() {
        return (int) pieces.stream().filter(piece -> piece.group() > 0).count();
    }

    /// How many of its parts can be of any length and take text from each other. With more than one, there are names
    /// that take too many steps.
    int freeParts() {
        return Backtracking.freeParts(pieces.stream().map(Piece::regex).toList(), pattern.flags());
    }

    /// What the groups caught in `path`, in the order of their numbers; nothing if the pattern does not fit.
    ///
    /// @throws TooManySteps if that cannot be told with [#MOST_STEPS]
    public Optional<List<String>> match(String path) {
        var matcher = pattern.matcher(new CountedText(path, MOST_STEPS));
        if (!matcher.find()) {
            return Optional.empty();
        }
        var caught = new String[groups()];
        int position = 1;
        for (Piece piece : pieces) {
            if (piece.group() > 0) {
                String text = matcher.group(position++);
                caught[piece.group() - 1] = text == null ? "" : text;
            }
        }
        return Optional.of(List.of(caught));
    }

    /// The path that has `groups` in the places of the groups.
    public String fill(List<String> groups) {
        var path = new StringBuilder();
        pieces.forEach(piece -> path.append(piece.group() > 0 ? groups.get(piece.group() - 1) : piece.literal()));
        return path.toString();
    }

    @Override
    public String toString() {
        return pattern.pattern();
    }

    /// Text as it stands, or the place of a group.
    ///
    /// @param regex what it fits
    private record Piece(String literal, int group, String regex) {}

    /// Takes a pattern apart, and writes the regular expression in which references have become groups.
    private static final class Scanner {
        private final String text;
        private final List<Piece> pieces = new ArrayList<>();
        private final StringBuilder regex = new StringBuilder();
        private int at;
        private int groups;

        Scanner(String text) {
            this.text = text;
        }

        List<Piece> pieces() {
            while (at < text.length()) {
                char c = text.charAt(at);
                if (c == '(') {
                    group();
                } else if ((c == '\\' || c == '$') && digitAt(at + 1)) {
                    reference();
                } else if (c == '\\') {
                    escape();
                } else if (c == '^' || c == '$') {
                    regex.append(c);
                    at++;
                } else if (SPECIAL.indexOf(c) >= 0 && !isPlainPeriod(c)) {
                    throw new IllegalArgumentException(
                            "has `%s` outside a group, so that it cannot be turned into a path; put it into (…)"
                                    .formatted(c));
                } else {
                    literal();
                }
            }
            return pieces;
        }

        /// `clip.mp4` is written without `\` often enough; a period that no quantifier follows stands for itself.
        private boolean isPlainPeriod(char c) {
            return c == '.' && (at + 1 == text.length() || "*+?{".indexOf(text.charAt(at + 1)) < 0);
        }

        /// As a whole: halves of what two `char` spell fit nothing.
        private void literal() {
            String character = Character.toString(text.codePointAt(at));
            String quoted = Pattern.quote(character);
            regex.append(quoted);
            pieces.add(new Piece(character, 0, quoted));
            at += character.length();
        }

        private void escape() {
            char c = text.charAt(at + 1);
            if (Character.isLetter(c)) {
                throw new IllegalArgumentException(
                        "has `\\%s` outside a group, so that it cannot be turned into a path; put it into (…)"
                                .formatted(c));
            }
            at++;
            literal();
        }

        private void reference() {
            int number = text.charAt(at + 1) - '0';
            groups = Math.max(groups, number);
            regex.append(ANY_TEXT);
            pieces.add(new Piece("", number, ANY_TEXT));
            at += 2;
        }

        private void group() {
            if (text.startsWith("(?", at) && !text.matches("(?s).{%d}\\(\\?<[A-Za-z].*".formatted(at))) {
                throw new IllegalArgumentException("has a group that catches nothing; use (…) only");
            }
            int end = closing();
            String group = text.substring(at, end + 1);
            regex.append(group);
            pieces.add(new Piece("", ++groups, group));
            at = end + 1;
        }

        /// Where the group that opens here closes; inside, only escapes and character classes matter.
        private int closing() {
            boolean inClass = false;
            for (int i = at + 1; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\\') {
                    i++;
                } else if (c == '[') {
                    inClass = true;
                } else if (c == ']') {
                    inClass = false;
                } else if (c == ')' && !inClass) {
                    return i;
                } else if (c == '(' && !inClass) {
                    throw new IllegalArgumentException("has a group inside a group");
                }
            }
            throw new IllegalArgumentException("has a group that does not end");
        }

        private boolean digitAt(int index) {
            return index < text.length() && text.charAt(index) >= '1' && text.charAt(index) <= '9';
        }
    }
}
