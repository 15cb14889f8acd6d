package dev.stash2plex.library.refresh;

import dev.stash2plex.time.Time;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Up to which moment all changes in Stash are known. Only a look that has come to its end moves it.
///
/// Stash keeps `updated_at` as text, with its offset, and compares it as text; so does this.
final class Horizon {
    /// Stash's timestamps have whole seconds: what changes twice in one second could be missed without an overlap. It
    /// is left out as soon as a look has begun that much later, or else a thousand scenes that were changed in one
    /// second would be read with each look from then on.
    static final Duration OVERLAP = Duration.ofSeconds(2);

    /// So far back the texts of two moments may be the wrong way round: `02:10:00+01:00` counts as earlier than
    /// `02:59:59+02:00`. Clocks are set back by an hour each year, and sometimes by hand.
    private static final Duration DISORDER = Duration.ofHours(3);

    /// A timestamp that is later than our own clock by more than offsets can differ is a mistake, and must not hide
    /// what changes until then.
    private static final Duration MOST_AHEAD = Duration.ofHours(26);

    private static final String BEGINNING = "1970-01-01T00:00:00Z";

    private final Time time;
    private @Nullable String newest;
    private long moved;
    private boolean settled;

    Horizon(Time time) {
        this.time = time;
    }

    /// What changes are asked after.
    synchronized String after() {
        return newest != null && settled ? newest : before(newest, OVERLAP);
    }

    /// What changes are asked after that may have been passed over, since their texts were the wrong way round.
    synchronized String recentAfter() {
        return before(newest, DISORDER);
    }

    /// The same for a moment that is not the horizon yet.
    static String after(String updatedAt) {
        return before(updatedAt, OVERLAP);
    }

    /// Takes the changes over of a look that has come to its end.
    ///
    /// @param begun when the look began, in nanoseconds
    synchronized void advance(Collection<String> updatedAts, long begun) {
        updatedAts.stream().filter(this::isPlausible).forEach(this::advance);
        settled = begun - moved > OVERLAP.toNanos();
    }

    private void advance(String updatedAt) {
        if (newest == null || updatedAt.compareTo(newest) > 0) {
            newest = updatedAt;
            moved = time.nanos();
        }
    }

    private boolean isPlausible(String updatedAt) {
        try {
            return OffsetDateTime.parse(updatedAt)
                    .toInstant()
                    .isBefore(time.instant().plus(MOST_AHEAD));
        } catch (DateTimeException e) {
            return false;
        }
    }

    /// RFC 3339 asks for the seconds, which `toString` leaves out where they are zero.
    private static String before(@Nullable String updatedAt, Duration earlier) {
        try {
            return updatedAt == null
                    ? BEGINNING
                    : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                            OffsetDateTime.parse(updatedAt).minus(earlier));
        } catch (DateTimeException e) {
            return BEGINNING;
        }
    }
}
