package dev.stash2plex.standin;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `StringCriterionInput`: a condition on a column that may hold NULL.
final class Texts {
    private Texts() {}

    static Predicate<@Nullable String> matching(Criterion criterion) {
        String value = criterion.text("value");
        return switch (criterion.modifier()) {
            case "EQUALS" -> Like.pattern(value);
            case "NOT_EQUALS" -> known(not(Like.pattern(value)));
            case "INCLUDES" -> words(value);
            case "EXCLUDES" -> known(not(words(value)));
            case "MATCHES_REGEX" -> regex(value);
            case "NOT_MATCHES_REGEX" -> not(regex(value));
            case "IS_NULL" -> Texts::blank;
            case "NOT_NULL" -> text -> !blank(text);
            default -> throw criterion.unsupported();
        };
    }

    /// The trap of `INCLUDES`: unless the value stands in double quotes, its words are OR-ed, so that a path with
    /// blanks finds nearly everything. A quote at one end already makes it a phrase.
    private static Predicate<@Nullable String> words(String value) {
        String phrase = value.trim().replaceAll("^\"+|\"+$", "");
        if (!phrase.equals(value.trim())) {
            return Like.containing(phrase);
        }
        List<Like> any =
                Arrays.stream(phrase.split("\\s+")).map(Like::containing).toList();
        return text -> any.stream().anyMatch(word -> word.test(text));
    }

    private static Predicate<@Nullable String> regex(String value) {
        Pattern pattern = Go.regex(value);
        return text -> text != null && pattern.matcher(text).find();
    }

    private static Predicate<@Nullable String> known(Predicate<@Nullable String> condition) {
        return text -> text != null && condition.test(text);
    }

    private static Predicate<@Nullable String> not(Predicate<@Nullable String> condition) {
        return text -> !condition.test(text);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
