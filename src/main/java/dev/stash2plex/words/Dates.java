package dev.stash2plex.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Finds the dates in a name, in whatever order people write them.
///
/// `2023-05-06`, `06.05.2023`, `23.05.06`, `20230506`, `6 May 2023`, `May 2023`. Where the order cannot be
/// told, every reading is kept.
final class Dates {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> LONG_MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final String SEPARATORS = "-._ /,";

    private final String name;
    private final List<Piece> pieces;
    private final List<Day> days = new ArrayList<>();
    private final List<Piece> words = new ArrayList<>();

    Dates(String name, List<Piece> pieces) {
        this.name = name;
        this.pieces = pieces;
        int at = 0;
        while (at < pieces.size()) {
            int used = read(at);
            if (used == 0) {
                words.add(pieces.get(at));
            }
            at += Math.max(1, used);
        }
    }

    /// Every reading of every date.
    List<Day> days() {
        return days;
    }

    /// The pieces that belong to no date.
    List<Piece> words() {
        return words;
    }

    /// How many pieces from `at` on are a date.
    private int read(int at) {
        if (isNumber(at, 8, 8) && compact(pieces.get(at).text())) {
            return 1;
        }
        if (follows(at) && follows(at + 1) && ((areAlikeParted(at) && threeNumbers(at)) || monthByName(at))) {
            return 3;
        }
        if (follows(at) && twoParts(at)) {
            return 2;
        }
        return 0;
    }

    private boolean compact(String digits) {
        int before = days.size();
        add(number(digits, 0, 4), number(digits, 4, 6), number(digits, 6, 8));
        if (days.size() == before) {
            add(number(digits, 4, 8), number(digits, 2, 4), number(digits, 0, 2));
            add(number(digits, 4, 8), number(digits, 0, 2), number(digits, 2, 4));
        }
        return days.size() > before;
    }

    /// Nobody changes the separator within a date: the `15` of `No. 15 11-09-2009` is no part of it.
    private boolean areAlikeParted(int at) {
        return name.charAt(pieces.get(at).end())
                == name.charAt(pieces.get(at + 1).end());
    }

    private boolean threeNumbers(int at) {
        int before = days.size();
        if (isNumber(at, 4, 4) && isNumber(at + 1, 1, 2) && isNumber(at + 2, 1, 2)) {
            add(value(at), value(at + 1), value(at + 2));
            if (days.size() == before) {
                add(value(at), value(at + 2), value(at + 1));
            }
        } else if (isNumber(at, 1, 2) && isNumber(at + 1, 1, 2) && isNumber(at + 2, 4, 4)) {
            add(value(at + 2), value(at + 1), value(at));
            add(value(at + 2), value(at), value(at + 1));
        } else if (isNumber(at, 2, 2) && isNumber(at + 1, 2, 2) && isNumber(at + 2, 2, 2)) {
            add(century(value(at)), value(at + 1), value(at + 2));
            add(century(value(at + 2)), value(at + 1), value(at));
            add(century(value(at + 2)), value(at), value(at + 1));
        }
        return days.size() > before;
    }

    private boolean monthByName(int at) {
        int before = days.size();
        if (isNumber(at, 1, 2) && month(at + 1) > 0 && isNumber(at + 2, 4, 4)) {
            add(value(at + 2), month(at + 1), value(at));
        } else if (month(at) > 0 && isNumber(at + 1, 1, 2) && isNumber(at + 2, 4, 4)) {
            add(value(at + 2), month(at), value(at + 1));
        }
        return days.size() > before;
    }

    private boolean twoParts(int at) {
        int before = days.size();
        if (isNumber(at, 4, 4)
                && isNumber(at + 1, 2, 2)
                && name.charAt(pieces.get(at).end()) == '-') {
            add(value(at), value(at + 1), 0);
        } else if (month(at) > 0 && isNumber(at + 1, 4, 4)) {
            add(value(at + 1), month(at), 0);
        }
        return days.size() > before;
    }

    private void add(int year, int month, int day) {
        if (month > 0) {
            Day.of(year, month, day).filter(date -> !days.contains(date)).ifPresent(days::add);
        }
    }

    /// Whether the next piece stands one separator, or a comma and a blank, away.
    private boolean follows(int at) {
        if (at + 1 >= pieces.size()) {
            return false;
        }
        int end = pieces.get(at).end();
        int gap = pieces.get(at + 1).start() - end;
        return (gap == 1 && SEPARATORS.indexOf(name.charAt(end)) >= 0) || (gap == 2 && name.startsWith(", ", end));
    }

    private boolean isNumber(int at, int fewest, int most) {
        var piece = pieces.get(at);
        int length = piece.text().length();
        return piece.alphabet() == Piece.Alphabet.DIGITS && length >= fewest && length <= most;
    }

    private int value(int at) {
        return Integer.parseInt(pieces.get(at).text());
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits.substring(from, to));
    }

    private static int century(int year) {
        return year < 50 ? 2000 + year : 1900 + year;
    }

    private int month(int at) {
        String text = pieces.get(at).text().toLowerCase(Locale.ROOT);
        int index = text.length() == 3 ? MONTHS.indexOf(text) : LONG_MONTHS.indexOf(text);
        return index + 1;
    }
}
