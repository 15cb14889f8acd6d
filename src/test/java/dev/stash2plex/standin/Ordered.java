package dev.stash2plex.standin;

import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Criteria on what can be compared: numbers, dates, timestamps.
final class Ordered {
    private Ordered() {}

    /// A condition on a value that may be missing. `read` turns what the client sent into a value; null matches
    /// nothing.
    static <T extends Comparable<T>> Predicate<@Nullable T> matching(
            Criterion criterion, Function<Object, @Nullable T> read) {
        String modifier = criterion.modifier();
        if (modifier.equals("IS_NULL")) {
            return value -> value == null;
        }
        if (modifier.equals("NOT_NULL")) {
            return value -> value != null;
        }
        T first = read(criterion, "value", read);
        T second = read(criterion, "value2", read);
        Function<T, Boolean> compared =
                switch (modifier) {
                    case "EQUALS" -> value -> first != null && value.compareTo(first) == 0;
                    case "NOT_EQUALS" -> value -> first != null && value.compareTo(first) != 0;
                    case "GREATER_THAN" -> value -> first != null && value.compareTo(first) > 0;
                    case "LESS_THAN" -> value -> first != null && value.compareTo(first) < 0;
                    case "BETWEEN" -> value -> between(value, first, second);
                    case "NOT_BETWEEN" -> value -> first != null && second != null && !between(value, first, second);
                    default -> throw criterion.unsupported();
                };
        return value -> value != null && compared.apply(value);
    }

    private static <T extends Comparable<T>> @Nullable T read(
            Criterion criterion, String field, Function<Object, @Nullable T> read) {
        Object sent = criterion.value(field);
        return sent == null ? null : read.apply(sent);
    }

    private static <T extends Comparable<T>> boolean between(T value, @Nullable T first, @Nullable T second) {
        return first != null && second != null && value.compareTo(first) >= 0 && value.compareTo(second) <= 0;
    }
}
