package dev.stash2plex.standin;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// Dates and times as clients send them and as the database holds them.
final class Moments {
    private Moments() {}

    /// RFC 3339 with an offset.
    static String text(Instant instant, ZoneOffset zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atOffset(zone));
    }

    /// What the clock on a wall in that zone shows, as if it stood in Greenwich: Stash compares timestamps as texts,
    /// and they begin with that.
    static Instant onTheWall(Instant instant, ZoneOffset zone) {
        return instant.plusSeconds(zone.getTotalSeconds());
    }

    /// The same of a timestamp as a client sends it.
    static @Nullable Instant onTheWall(Object sent) {
        return instant(sent.toString().replaceFirst("[+-]\\d\\d:\\d\\d$", ""));
    }

    /// RFC 3339, or with a blank between date and time, or without an offset, or a date alone.
    static @Nullable Instant instant(Object sent) {
        String text = sent.toString().trim().replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) ", "$1T");
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            boolean zoned = text.matches(".*(Z|[+-]\\d\\d:\\d\\d)");
            return OffsetDateTime.parse(zoned ? text : text + "Z").toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// A date that a criterion names. Only whole ones find anything.
    static @Nullable String date(Object sent) {
        return sent.toString().matches("\\d{4}-\\d\\d-\\d\\d") ? sent.toString() : null;
    }

    /// A scene's date as the column holds it: a partial one is its first day.
    static @Nullable String firstDay(String date) {
        return switch (date.length()) {
            case 4 -> date + "-01-01";
            case 7 -> date + "-01";
            case 10 -> date;
            default -> null;
        };
    }
}
