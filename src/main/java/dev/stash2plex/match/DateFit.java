package dev.stash2plex.match;

import dev.stash2plex.words.Day;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

/// How the dates in a name fit those of a scene, best first.
enum DateFit {
    SAME_DAY(22, "same date"),
    NEXT_DAY(8, "date off by a day or two"),
    SAME_MONTH(10, "same month"),
    SAME_YEAR(6, "same year"),
    UNKNOWN(0, ""),
    NEAR_YEAR(-1, "year off by one"),
    OTHER_YEAR(-6, "another year"),
    FAR_DAY(-18, "a date of another year"),
    OTHER_DAY(-35, "another date");

    private static final int FEW_DAYS = 2;

    private final int points;
    private final String reason;

    DateFit(int points, String reason) {
        this.points = points;
        this.reason = reason;
    }

    int points() {
        return points;
    }

    /// Whether a name with such a date is not that of the scene, unless somebody erred.
    boolean isContradiction() {
        return this == OTHER_DAY || this == FAR_DAY || this == OTHER_YEAR;
    }

    String reason() {
        return reason;
    }

    /// @param asked every reading of every date in the name
    /// @param years bare years in it, which count only where there is no date
    static DateFit of(List<Day> asked, Collection<Integer> years, List<Day> scene) {
        if (scene.isEmpty()) {
            return UNKNOWN;
        }
        var best = UNKNOWN;
        boolean compared = false;
        for (Day day : asked) {
            for (Day other : scene) {
                var fit = of(day, other);
                best = compared && best.compareTo(fit) <= 0 ? best : fit;
                compared = true;
            }
        }
        if (compared) {
            return best;
        }
        for (int year : years) {
            for (Day other : scene) {
                var fit = ofYear(year, other.year());
                best = compared && best.compareTo(fit) <= 0 ? best : fit;
                compared = true;
            }
        }
        return best;
    }

    private static DateFit of(Day day, Day other) {
        if (day.agreesWith(other)) {
            if (day.isWhole() && other.isWhole()) {
                return SAME_DAY;
            }
            return day.month() > 0 && other.month() > 0 ? SAME_MONTH : SAME_YEAR;
        }
        if (day.isWhole() && other.isWhole()) {
            long apart = Math.abs(ChronoUnit.DAYS.between(date(day), date(other)));
            if (apart <= FEW_DAYS) {
                return NEXT_DAY;
            }
            boolean onlyYear = day.month() == other.month() && day.day() == other.day();
            return onlyYear ? OTHER_YEAR : OTHER_DAY;
        }
        if (day.year() == other.year()) {
            return OTHER_DAY;
        }
        var fit = ofYear(day.year(), other.year());
        return fit == OTHER_YEAR && day.isWhole() ? FAR_DAY : fit;
    }

    private static LocalDate date(Day day) {
        return LocalDate.of(day.year(), day.month(), day.day());
    }

    private static DateFit ofYear(int year, int other) {
        if (year == other) {
            return SAME_YEAR;
        }
        return Math.abs(year - other) == 1 ? NEAR_YEAR : OTHER_YEAR;
    }
}
