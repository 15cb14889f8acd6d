package dev.stash2plex.match.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Invents names that differ little from that of a scene, or that say all in an unusual place.
final class Lookalikes {
    private static final Pattern PAIR = Pattern.compile("(\\p{Lu}\\p{L}+) (and|&|of the|at the) (\\p{Lu}\\p{L}+)");
    private static final int EACH = 24;

    private final Dice dice;
    private final Renaming renaming;
    private final List<Entry> entries;
    private final Set<String> titles;
    private final List<Named> names = new ArrayList<>();

    /// @param scene its id, or 0 for a stranger
    record Named(String category, int scene, String filename) {}

    Lookalikes(Dice dice, Renaming renaming, List<Entry> entries, Set<String> titles) {
        this.dice = dice;
        this.renaming = renaming;
        this.entries = entries.stream()
                .filter(entry -> !entry.title().isEmpty() && entry.studio() != null)
                .toList();
        this.titles = titles;
        for (int i = 0; i < EACH; i++) {
            extra(dice.of(this.entries));
            inFolder(dice.of(this.entries));
        }
        this.entries.forEach(this::swapped);
        this.entries.forEach(this::likeItsStudio);
        this.entries.forEach(this::ampersand);
        this.entries.forEach(this::number);
    }

    List<Named> names() {
        return names;
    }

    private void extra(Entry entry) {
        String stem = renaming.stem(Renaming.Known.of(entry));
        String tagged = stem.replaceFirst(" ?(\\[.*]|\\(1080p\\))$", "").replace(' ', '.') + ".XXX.1080p";
        String extra = dice.of("Trailer", "BTS", "preview", "Interview", "Making Of", "Behind the Scenes");
        names.add(new Named(
                "stranger extra",
                0,
                dice.of(extra + " - " + stem, stem + " (deleted scenes)", tagged + "-" + extra) + ".mp4"));
    }

    private void inFolder(Entry entry) {
        String folder = renaming.stem(Renaming.Known.of(entry));
        names.add(new Named("folder tells", entry.id(), "/plex/" + folder + "/" + dice.of("movie", "main") + ".mp4"));
    }

    private void swapped(Entry entry) {
        var pair = PAIR.matcher(entry.title());
        if (pair.matches()) {
            String swapped = pair.group(3) + " " + pair.group(2) + " " + pair.group(1);
            if (!titles.contains(swapped)) {
                names.add(new Named("stranger swapped", 0, entry.studio() + " - " + swapped + ".mp4"));
            }
        }
    }

    private void likeItsStudio(Entry entry) {
        if (entry.title().equals(entry.studio())) {
            names.add(new Named("stranger studio", 0, "/plex/" + entry.studio() + "/edit.mp4"));
            names.add(new Named("stranger studio", 0, entry.studio() + " - untitled.mp4"));
        }
    }

    private void ampersand(Entry entry) {
        if (entry.title().contains(" & ")) {
            String joined = entry.title().replace("&", "and").replace(' ', '.');
            names.add(new Named("spelled out", entry.id(), Spelling.joined(entry.studio()) + "." + joined + ".mp4"));
        }
    }

    private void number(Entry entry) {
        String date = Renaming.Known.of(entry).date();
        if (entry.title().matches("\\d+") && !date.isEmpty()) {
            names.add(new Named("number", entry.id(), date + " " + entry.title() + " - " + entry.studio() + ".mp4"));
        }
    }
}
