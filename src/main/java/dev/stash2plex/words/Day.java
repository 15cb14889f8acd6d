package dev.stash2plex.words;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A date as a name or a scene gives it; month and day are 0 where only the year or the month is known.
public record Day(int year, int month, int day) {
    private static final Pattern STASH_DATE = Pattern.compile("(\\d{4})(?:-(\\d{1,2}))?(?:-(\\d{1,2}))?");
    private static final int FIRST_YEAR = 1920;
    private static final int LAST_YEAR = 2059;

    /// A date in the way that Stash and Plex write it: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
    public static Optional<Day> parse(String text) {
        var form = STASH_DATE.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        return of(Integer.parseInt(form.group(1)), number(form.group(2)), number(form.group(3)));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /// The date, if the calendar has it.
    static Optional<Day> of(int year, int month, int day) {
        boolean real = isYear(year)
                && month >= 0
                && month <= 12
                && day >= 0
                && (day == 0 || (month > 0 && day <= YearMonth.of(year, month).lengthOfMonth()));
        return real ? Optional.of(new Day(year, month, day)) : Optional.empty();
    }

    /// Whether a number can be the year in which something was filmed.
    static boolean isYear(int number) {
        return number >= FIRST_YEAR && number <= LAST_YEAR;
    }

    /// Whether the day is known, not only the month or the year.
    public boolean isWhole() {
        return day > 0;
    }

    /// Whether both can be the same day, given what is known of each.
    public boolean agreesWith(Day other) {
        return year == other.year
                && (month == 0 || other.month == 0 || month == other.month)
                && (day == 0 || other.day == 0 || day == other.day);
    }
}
