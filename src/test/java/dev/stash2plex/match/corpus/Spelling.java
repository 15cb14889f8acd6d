package dev.stash2plex.match.corpus;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How people write the names of files.
final class Spelling {
    private static final Map<Character, String> SCHOLARLY = table(
            "абвгдежзийклмнопрстуфхцчшщъыьэюя", "a b v g d e z z i j k l m n o p r s t u f h c c s sc - y - e ju ja");
    private static final Map<Character, String> COMMON = table(
            "абвгдежзийклмнопрстуфхцчшщъыьэюя",
            "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya");
    private static final Map<Character, String> KANA =
            table("あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわんがぎぐげござじずぜぞだでどばびぶべぼ", """
            a i u e o ka ki ku ke ko sa shi su se so ta chi tsu te to na ni nu ne no ha hi fu he ho ma mi mu me mo ya
            yu yo ra ri ru re ro wa n ga gi gu ge go za ji zu ze zo da de do ba bi bu be bo""");

    private Spelling() {}

    private static Map<Character, String> table(String letters, String sounds) {
        var table = new HashMap<Character, String>();
        String[] each = sounds.strip().split("\\s+", -1);
        for (int i = 0; i < letters.length(); i++) {
            table.put(letters.charAt(i), each[i].equals("-") ? "" : each[i]);
        }
        return table;
    }

    /// The path that a scene has in the library, in one of the ways that people name their files.
    static String libraryPath(Entry scene, String studio, Dice dice) {
        String title = safe(scene.title());
        String date = scene.date() == null ? "2015-06-07" : (scene.date() + "-01-01").substring(0, 10);
        String year = date.substring(0, 4);
        String who = scene.performers().isEmpty() ? studio : scene.performer();
        String end = dice.of(".mp4", ".mp4", ".mp4", ".mkv", ".wmv", ".avi");
        return switch (dice.below(12)) {
            case 0 -> "%s/%s - %s - %s [1080p]%s".formatted(studio, studio, date, title, end);
            case 1, 2 ->
                "%s/%s/%s.%s.%s.%s.1080p%s"
                        .formatted(
                                studio,
                                year,
                                joined(studio).toLowerCase(Locale.ROOT),
                                date.substring(2).replace('-', '.'),
                                dotted(who),
                                dotted(title),
                                end);
            case 3 -> "%s/[%s] %s - %s [720p]%s".formatted(studio, joined(studio), who, title, end);
            case 4 -> "%s/%s%s".formatted(who, title, end);
            case 5 -> "%s/%s - %s (%s)%s".formatted(studio, who, title, year, end);
            case 6 -> "Unsorted/%s%s".formatted(title.replace(' ', '_').toLowerCase(Locale.ROOT), end);
            case 7 -> "%s/%s %s%s".formatted(studio, scene.code().isEmpty() ? date : scene.code(), title, end);
            case 8 -> "%s - %s/%s%s".formatted(studio, title, title, end);
            case 9 ->
                "%s/%s/%s-%s-%s%s".formatted(studio, year, joined(studio), date.replace("-", ""), dashed(title), end);
            case 10 -> "%s/%s (%s)/%s%s".formatted(studio, title, year, dice.of("video", title, "scene01"), end);
            default -> "%s/%s - %s%s".formatted(studio, who, title, end);
        };
    }

    /// Without what a file system does not like.
    static String safe(String text) {
        return text.replace(": ", " - ").replaceAll("[/\\\\?*\"<>|]", "");
    }

    static String dotted(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\p{M}]+", ".")
                .replaceAll("^\\.|\\.$", "");
    }

    static String dashed(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\p{M}]+", "-")
                .replaceAll("^-|-$", "");
    }

    static String joined(String text) {
        return text.replace(" ", "");
    }

    static String initials(String text) {
        var initials = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            initials.append(word.charAt(0));
        }
        return initials.append(text.charAt(1)).toString().toUpperCase(Locale.ROOT);
    }

    /// In the letters that are on every keyboard.
    static String latin(String text, Dice dice) {
        boolean spellOut = dice.percent(50);
        Map<Character, String> cyrillic = dice.percent(60) ? COMMON : SCHOLARLY;
        var latin = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char small = Character.toLowerCase(c);
            String sound = KANA.getOrDefault(small, cyrillic.getOrDefault(small == 'ё' ? 'е' : small, null));
            if (sound != null) {
                boolean capital = small != c && !sound.isEmpty();
                latin.append(capital ? sound.substring(0, 1).toUpperCase(Locale.ROOT) + sound.substring(1) : sound);
            } else if (spellOut && "äöüÄÖÜ".indexOf(c) >= 0) {
                latin.append("aeoeueAeOeUe", "äöüÄÖÜ".indexOf(c) * 2, "äöüÄÖÜ".indexOf(c) * 2 + 2);
            } else if (c == 'ß') {
                latin.append("ss");
            } else if (c == 'œ') {
                latin.append("oe");
            } else {
                latin.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                        .replaceAll("\\p{Mn}", ""));
            }
        }
        return latin.toString();
    }

    static boolean isLatin(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    /// As people write a date, in one of many orders.
    static String date(String date, Dice dice) {
        String year = date.substring(0, 4);
        String month = date.substring(5, 7);
        String day = date.substring(8, 10);
        List<String> months =
                List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
        return switch (dice.below(8)) {
            case 0 -> day + "." + month + "." + year;
            case 1 -> month + "-" + day + "-" + year;
            case 2 -> year + month + day;
            case 3 -> year.substring(2) + "." + month + "." + day;
            case 4 -> year + "." + month + "." + day;
            case 5 -> year + "_" + month + "_" + day;
            case 6 -> Integer.parseInt(day) + " " + months.get(Integer.parseInt(month) - 1) + " " + year;
            default -> date;
        };
    }
}
