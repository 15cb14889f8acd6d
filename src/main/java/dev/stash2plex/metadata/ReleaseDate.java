package dev.stash2plex.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// When a scene came out. Stash v0.30 and later keep `2023` and `2023-05` too, and mean their first day.
///
/// @param day `YYYY-MM-DD`
/// @param year of that day
record ReleaseDate(String day, int year) {
    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2}))?(?:-(\\d{2}))?");

    /// The date that Stash's text says; nothing for no date or one that does not exist.
    static Optional<ReleaseDate> of(@Nullable String date) {
        var form = FORM.matcher(date == null ? "" : date);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.of(number(form.group(1)), number(form.group(2)), number(form.group(3)));
            return Optional.of(new ReleaseDate(day.toString(), day.getYear()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 1 : Integer.parseInt(digits);
    }
}
