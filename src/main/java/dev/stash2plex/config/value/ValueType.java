package dev.stash2plex.config.value;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How the text of a setting becomes a value.
///
/// @param <T> what it becomes
@FunctionalInterface
public interface ValueType<T> {
    /// Any text, without blanks around it.
    ValueType<String> TEXT = String::strip;

    /// `true` or `false`, also `yes`/`no`, `on`/`off`, `1`/`0`.
    ValueType<Boolean> FLAG = text -> switch (Pasted.clean(text).toLowerCase(Locale.ROOT)) {
        case "true", "yes", "on", "1" -> true;
        case "false", "no", "off", "0" -> false;
        default -> throw new IllegalArgumentException("is neither true nor false");
    };

    /// An absolute `http` or `https` URL, without a slash at its end.
    ValueType<URI> HTTP_URL = ValueType::httpUrl;

    /// ISO 8601 (`PT1M30S`) or a number with `ms`, `s`, `m` or `h`; positive.
    ValueType<Duration> DURATION = ValueType::duration;

    /// Values between commas, or a list in YAML, whose items arrive a line each and may hold commas.
    ValueType<List<String>> LIST = text -> Arrays.stream(text.split(text.contains("\n") ? "\n" : ","))
            .map(String::strip)
            .filter(item -> !item.isEmpty())
            .toList();

    /// Makes the value of a text.
    ///
    /// @throws IllegalArgumentException with a message that continues "(value) …" and says what would fit
    T parse(String text);

    /// How a value is shown among the settings that hold.
    ///
    /// @param text that it was made of
    default String show(String text, T value) {
        return text;
    }

    /// A whole number between two bounds, both allowed.
    static ValueType<Integer> wholeNumber(int least, int most) {
        return text -> {
            try {
                int number = Integer.parseInt(Pasted.clean(text));
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // said below, in the same words
            }
            throw new IllegalArgumentException("is not a whole number from %d to %d".formatted(least, most));
        };
    }

    /// One of an enumeration's constants, in any case, with `-` for `_`.
    static <E extends Enum<E>> ValueType<E> oneOf(Class<E> type) {
        return text -> Arrays.stream(type.getEnumConstants())
                .filter(constant ->
                        constant.name().equalsIgnoreCase(Pasted.clean(text).replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "is none of " + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT)));
    }

    /// A text that a pattern fits as a whole.
    static ValueType<String> matching(Pattern pattern, String description) {
        return text -> {
            String clean = Pasted.clean(text);
            if (!pattern.matcher(clean).matches()) {
                throw new IllegalArgumentException("is not " + description);
            }
            return clean;
        };
    }

    private static URI httpUrl(String text) {
        try {
            var url = new URI(Pasted.clean(text).replaceAll("/+$", ""));
            if (url.getHost() != null
                    && url.getQuery() == null
                    && url.getFragment() == null
                    && url.getUserInfo() == null
                    && ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))) {
                return url;
            }
        } catch (URISyntaxException e) {
            // said below, in the same words
        }
        throw new IllegalArgumentException("is not a URL such as http://192.168.1.10:9999");
    }

    private static Duration duration(String text) {
        Duration duration = parseDuration(Pasted.clean(text));
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("is not a positive duration");
        }
        return duration;
    }

    private static Duration parseDuration(String text) {
        Matcher number = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h)").matcher(text.toLowerCase(Locale.ROOT));
        try {
            if (!number.matches()) {
                return Duration.parse(text);
            }
            long amount = Long.parseLong(number.group(1));
            return switch (number.group(2)) {
                case "ms" -> Duration.ofMillis(amount);
                case "s" -> Duration.ofSeconds(amount);
                case "m" -> Duration.ofMinutes(amount);
                default -> Duration.ofHours(amount);
            };
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("is not a duration such as 500ms, 30s, 5m, 6h or PT1M30S", e);
        }
    }
}
