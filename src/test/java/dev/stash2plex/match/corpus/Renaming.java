package dev.stash2plex.match.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Other names for a scene, as people make them from what they know of it.
final class Renaming {
    private final Dice dice;

    Renaming(Dice dice) {
        this.dice = dice;
    }

    /// @param date a whole one
    record Known(String title, String studio, List<String> performers, String date, String code) {
        static Known of(Entry entry) {
            String date = entry.date() == null || entry.date().length() < 10 ? "" : entry.date();
            String studio = entry.studio() == null ? "" : entry.studio();
            String title = Spelling.safe(entry.title());
            return new Known(title, studio, entry.performers(), date, entry.code());
        }

        String year() {
            return date.isEmpty() ? "" : date.substring(0, 4);
        }

        String performer() {
            return performers.isEmpty() ? "" : performers.getFirst();
        }
    }

    /// The title, with more or less around it.
    String stem(Known of) {
        String who = String.join(dice.of(", ", " & ", " and "), of.performers());
        String date = of.date().isEmpty() ? "" : Spelling.date(of.date(), dice);
        String joined = Spelling.joined(of.studio());
        return switch (dice.below(18)) {
            case 0 -> of.title();
            case 1 -> join(" - ", of.studio(), of.title());
            case 2 -> join(" - ", of.performer(), of.title());
            case 3 -> dotted(of.studio(), date, of.title()) + dice.of("", ".1080p", ".XXX.1080p.MP4-GRP");
            case 4 -> of.title() + (of.year().isEmpty() ? "" : " (" + of.year() + ")");
            case 5 -> join(" ", date, of.title());
            case 6 -> join(" - ", joined, who, of.title()) + " XXX 1080p WEB-DL x264-GRP";
            case 7 -> join("_", of.title(), of.performer(), date).replace(' ', '_');
            case 8 -> join(" - ", who, of.title()).toUpperCase(Locale.ROOT);
            case 9 ->
                Spelling.dotted(join(" ", joined, date, who, of.title())) + dice.of(".2160p.HEVC", ".720p.x265", "");
            case 10 -> "[" + joined + "] " + of.title() + dice.of("", " [4K]", " (1080p)");
            case 11 ->
                of.title().toLowerCase(Locale.ROOT) + (joined.isEmpty() ? "" : " - " + joined.toLowerCase(Locale.ROOT));
            case 12 -> join(" - ", date, of.studio(), of.title(), who);
            case 13 -> of.title() + (of.performers().isEmpty() ? "" : " (feat. " + who + ")");
            case 14 ->
                (joined.isEmpty() ? "" : joined.toLowerCase(Locale.ROOT) + ".com_")
                        + of.title().replace(' ', '-');
            case 15 -> join(" ", of.title(), "starring", of.performer());
            case 16 -> join(" ", of.code(), of.title());
            default -> join(" - ", of.studio(), date, who, of.title()) + dice.of("", " [720p]", " - h265");
        };
    }

    /// Only the title and the one who made it.
    String plainStem(Known of) {
        return dice.percent(50) ? join(" - ", of.studio(), of.title()) : join(" - ", of.performer(), of.title());
    }

    private static String dotted(String... parts) {
        return Spelling.dotted(join(" ", parts));
    }

    static String join(String separator, String... parts) {
        var kept = new ArrayList<String>();
        for (String part : parts) {
            if (!part.isEmpty()) {
                kept.add(part);
            }
        }
        return String.join(separator, kept);
    }

    /// The same name with other release tags and other separators.
    String retagged(String stem) {
        String bare = stem.replaceAll(" ?\\[(1080p|720p)]|\\.1080p$", "");
        return switch (dice.below(8)) {
            case 0 -> bare + " [2160p]";
            case 1 -> bare + ".XXX.720p.WEBRip.x264-GRP";
            case 2 -> bare.replace(' ', '.') + ".1080p.HEVC";
            case 3 -> bare.replace(' ', '_') + "_4k";
            case 4 -> bare.toLowerCase(Locale.ROOT) + " (1080p x265 10bit AAC)";
            case 5 -> bare.replace('.', ' ') + " 1080p";
            case 6 -> bare.replace(" - ", " ") + " - 60fps";
            default -> "[HD] " + bare.replace('_', ' ');
        };
    }

    String cut(String stem) {
        int length = dice.between(stem.length() * 55 / 100, stem.length() * 88 / 100);
        return stem.substring(0, stem.offsetByCodePoints(0, Math.min(length, stem.codePointCount(0, stem.length()))))
                        .stripTrailing()
                + dice.of("", "", "...", "…", "~1");
    }
}
