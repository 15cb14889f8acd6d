package dev.stash2plex.config;

import dev.stash2plex.config.Secret.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What must not be read in a log or in a message: the values of secret settings wherever they stand, and whatever
/// stands where a credential does, such as behind `apikey=`.
///
/// A value of fewer than four letters is not looked for, since half of the log would be asterisks; nothing that
/// Stash or we would make is so short. One of fewer than eight is masked where it is a word of its own. Both are
/// still masked behind `apikey=` and its like. Thread-safe.
public final class Secrets {
    private static final String MASK = "***";
    private static final int SHORTEST = 4;

    /// A name, what stands between it and its value, and the value; `user:password` in a URL.
    private static final Pattern NAMED = Pattern.compile(
            "((?i:api[-_]?key|x-plex-token)[\"'\\\\]{0,3}\\s?(?:=|:|%3[DdAa])\\s?[\"'\\\\]{0,3})[^\\s\"'\\\\&;,<>()\\[\\]{}]+"
                    + "|((?i:authorization)[\"'\\\\]{0,3}\\s?(?:=|:|%3[DdAa])\\s?[\"'\\\\]{0,3})[^\\r\\n\"]+"
                    + "|(://)[^/\\s\"'@:]*:[^/\\s\"'@]*(?=@)");

    /// Letters of the longest name with what may stand before its value.
    private static final int LONGEST_NAME = 32;

    private final List<Secret> known;
    private final List<String> values;
    private final int longest;

    private Secrets(List<String> values) {
        this.values = values.stream()
                .filter(value -> value.length() >= SHORTEST)
                .distinct()
                .toList();
        this.known = this.values.stream().map(Secret::new).toList();
        this.longest = known.stream().mapToInt(Secret::longest).max().orElse(0) + LONGEST_NAME;
    }

    /// Masks these, as far as they are long enough to be secrets.
    public static Secrets of(Collection<String> values) {
        return new Secrets(List.copyOf(values));
    }

    /// These and one more.
    public Secrets and(String another) {
        var all = new ArrayList<>(values);
        all.add(another);
        return new Secrets(all);
    }

    /// The text with `***` for every secret.
    public String mask(String text) {
        return mask(text, text.length());
    }

    /// What the first letters of a text may show. A secret that begins among them is masked wherever it ends, and
    /// what follows is not looked at, however long it is.
    ///
    /// @param most letters, counted before anything is masked
    public String mask(String text, int most) {
        int end = Math.min(most, text.length());
        String seen = text.substring(0, (int) Math.min(text.length(), (long) end + longest));
        var shown = new StringBuilder();
        int at = 0;
        for (Span secret : spans(seen)) {
            if (secret.from() >= end) {
                break;
            }
            if (secret.from() >= at) {
                shown.append(seen, at, secret.from()).append(MASK);
            }
            at = Math.max(at, secret.to());
        }
        return shown.isEmpty() && at == 0
                ? seen.substring(0, end)
                : shown.append(seen, Math.min(at, end), end).toString();
    }

    /// A text in which a URL is meant to stand, without what is before its host. Unlike in a proper URL, the password
    /// may hold `/` and `@`.
    static String withoutCredentials(String text) {
        int at = text.lastIndexOf('@');
        int begin = text.indexOf("//") + 2;
        int start = begin < 2 || begin > at ? 0 : begin;
        return at < 0 || text.indexOf(':', start) < 0 || text.indexOf(':', start) > at
                ? text
                : text.substring(0, start) + MASK + text.substring(at);
    }

    /// By where they begin.
    private List<Span> spans(String text) {
        var spans = new ArrayList<Span>();
        known.forEach(secret -> spans.addAll(secret.in(text)));
        if (text.indexOf('=') >= 0 || text.indexOf(':') >= 0 || text.indexOf('%') >= 0) {
            Matcher named = NAMED.matcher(text);
            while (named.find()) {
                spans.add(new Span(Math.max(named.end(1), Math.max(named.end(2), named.end(3))), named.end()));
            }
        }
        spans.sort(Comparator.comparingInt(Span::from));
        return spans;
    }
}
