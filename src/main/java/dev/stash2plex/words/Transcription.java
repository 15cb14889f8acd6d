package dev.stash2plex.words;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes Cyrillic, kana and Hangul in Latin letters, the way people do in file names.
///
/// There are several ways for each script. [#sound(String)] drops what they differ in, so that `shch` and
/// `sc`, `ou` and `o` compare equal; it loses too much to compare two Latin words by it.
public final class Transcription {
    private static final Map<Character, String> CYRILLIC = table("абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґ", """
            a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh shch - y - e yu ya e i i e g""");
    private static final Map<Character, String> KANA =
            table("あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわゐゑをんがぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽゔぁぃぅぇぉ", """
            a i u e o ka ki ku ke ko sa shi su se so ta chi tsu te to na ni nu ne no ha hi fu he ho ma mi mu me mo
            ya yu yo ra ri ru re ro wa i e o n ga gi gu ge go za ji zu ze zo da ji zu de do ba bi bu be bo pa pi pu
            pe po vu a i u e o""");
    private static final Map<Character, String> SMALL_Y = table("ゃゅょ", "a u o");

    private static final String[] INITIALS = "g kk n d tt r m b pp s ss - j jj ch k t p h".split(" ", -1);
    private static final String[] VOWELS =
            "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ", -1);
    private static final String[] FINALS = "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split(" ", -1);

    private Transcription() {}

    private static Map<Character, String> table(String letters, String sounds) {
        String[] each = sounds.strip().split("\\s+", -1);
        var table = new HashMap<Character, String>();
        for (int i = 0; i < letters.length(); i++) {
            table.put(letters.charAt(i), each[i].equals("-") ? "" : each[i]);
        }
        return Map.copyOf(table);
    }

    /// A folded word in Latin letters; nothing where that cannot be told from the letters, as for Chinese
    /// characters.
    static @Nullable String latin(String word) {
        var latin = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            if (!append(latin, word.charAt(i), i + 1 < word.length() ? word.charAt(i + 1) : ' ')) {
                return null;
            }
        }
        return latin.isEmpty() ? null : latin.toString();
    }

    private static boolean append(StringBuilder latin, char letter, char next) {
        char c = hiragana(letter);
        if (c >= 0xac00 && c <= 0xd7a3) {
            hangul(latin, c - 0xac00);
        } else if (c == 'っ') {
            String sound = KANA.getOrDefault(hiragana(next), "");
            latin.append(sound, 0, Math.min(1, sound.length()));
        } else if (SMALL_Y.containsKey(c)) {
            small(latin, SMALL_Y.getOrDefault(c, ""));
        } else if (c != 'ー') {
            String sound = c < 0x530 ? CYRILLIC.get(c) : KANA.get(c);
            if (sound == null) {
                return false;
            }
            latin.append(sound);
        }
        return true;
    }

    /// Katakana as hiragana.
    static String hiragana(String text) {
        var hiragana = new StringBuilder(text.length());
        text.chars().forEach(c -> hiragana.append(hiragana((char) c)));
        return hiragana.toString();
    }

    private static char hiragana(char c) {
        return c >= 'ァ' && c <= 'ヴ' ? (char) (c - 'ァ' + 'ぁ') : c;
    }

    /// し and small よ are `sho`, き and small よ are `kyo`.
    private static void small(StringBuilder latin, String vowel) {
        if (!latin.isEmpty() && latin.charAt(latin.length() - 1) == 'i') {
            latin.setLength(latin.length() - 1);
            boolean soft = latin.toString().endsWith("h") || latin.toString().endsWith("j");
            latin.append(soft ? "" : "y");
        }
        latin.append(vowel);
    }

    private static void hangul(StringBuilder latin, int index) {
        for (String part : new String[] {INITIALS[index / 588], VOWELS[index % 588 / 28], FINALS[index % 28]}) {
            if (!part.equals("-")) {
                latin.append(part);
            }
        }
    }

    private static boolean isBeforeVowel(String sound, int at) {
        int next = at;
        while (next < sound.length() && "ijy".indexOf(sound.charAt(next)) >= 0) {
            next++;
        }
        return next < sound.length() && "aeou".indexOf(sound.charAt(next)) >= 0;
    }

    /// What all ways to transcribe a word have in common.
    ///
    /// @param latin lower case letters without accents
    public static String sound(String latin) {
        String sound = latin.replace("shch", "s")
                .replace("tsch", "c")
                .replace("tch", "c")
                .replace("cch", "c")
                .replace("sch", "s")
                .replace("sc", "s")
                .replace("sh", "s")
                .replace("zh", "z")
                .replace("ch", "c")
                .replace("ts", "c")
                .replace("tz", "c")
                .replace("kh", "h")
                .replace("x", "ks")
                .replace("w", "v")
                .replace("ou", "o");
        var bare = new StringBuilder(sound.length());
        for (int i = 0; i < sound.length(); i++) {
            char c = "yj".indexOf(sound.charAt(i)) >= 0 ? 'i' : sound.charAt(i);
            boolean glide = c == 'i' && isBeforeVowel(sound, i);
            boolean same = !bare.isEmpty() && bare.charAt(bare.length() - 1) == c;
            if (!glide && !same) {
                bare.append(c);
            }
        }
        return bare.toString();
    }
}
