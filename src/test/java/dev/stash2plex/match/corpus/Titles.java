package dev.stash2plex.match.corpus;

/// Invents titles.
final class Titles {
    private final Lexicon words;
    private final Dice dice;

    Titles(Lexicon words, Dice dice) {
        this.words = words;
        this.dice = dice;
    }

    String any() {
        return switch (dice.below(20)) {
            case 0 -> german();
            case 1 -> french();
            case 2 -> russian();
            case 3 -> japanese();
            case 4 -> korean();
            default -> english();
        };
    }

    String english() {
        return switch (dice.below(14)) {
            case 0 -> "The %s %s".formatted(adjective(), noun());
            case 1 -> "%s of the %s".formatted(noun(), noun());
            case 2 -> "%s and %s".formatted(noun(), noun());
            case 3 -> "%s in %s".formatted(noun(), dice.of(words.places()));
            case 4 -> "%s the %s %s".formatted(dice.of(words.doings()), adjective(), noun());
            case 5 -> "A %s for %s".formatted(noun(), dice.of(words.firstNames()));
            case 6 -> "%s's %s %s".formatted(dice.of(words.firstNames()), adjective(), noun());
            case 7 -> "%s %s at the %s".formatted(adjective(), noun(), noun());
            case 8 -> "What %s Saw at the %s".formatted(dice.of(words.firstNames()), noun());
            case 9 -> "%s: %s %s".formatted(noun(), adjective(), noun());
            case 10 -> noun();
            case 11 -> "%s %s & %s".formatted(adjective(), noun(), noun());
            default -> "%s %s".formatted(adjective(), noun());
        };
    }

    String german() {
        return dice.percent(50)
                ? "%s %s".formatted(dice.of(words.german()), dice.of(words.german()))
                : "%s und %s im %s".formatted(dice.of(words.german()), dice.of(words.german()), noun());
    }

    String french() {
        return "%s de l'%s".formatted(dice.of(words.french()), dice.of(words.french()));
    }

    String russian() {
        return dice.percent(50)
                ? "%s %s".formatted(dice.of(words.russian()), dice.of(words.russian()))
                : "%s на %s %s".formatted(dice.of(words.russian()), dice.of(words.russian()), dice.of(words.russian()));
    }

    String japanese() {
        return dice.percent(50)
                ? "%sの%s%s".formatted(dice.of(words.kana()), dice.of(words.kana()), dice.of(words.kana()))
                : "%s と %s 第%d話".formatted(dice.of(words.kana()), dice.of(words.kana()), dice.between(1, 30));
    }

    String korean() {
        return "%s %s %s".formatted(dice.of(words.korean()), dice.of(words.korean()), dice.of(words.korean()));
    }

    String adjective() {
        return dice.of(words.adjectives());
    }

    String noun() {
        return dice.of(words.nouns());
    }

    String person() {
        return dice.of(words.firstNames()) + " " + dice.of(words.lastNames());
    }

    String date() {
        return "%d-%02d-%02d".formatted(dice.between(2008, 2024), dice.between(1, 12), dice.between(1, 28));
    }
}
