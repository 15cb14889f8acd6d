package dev.stash2plex.match;

import dev.stash2plex.library.index.SceneIndex;
import dev.stash2plex.path.FilePath;
import dev.stash2plex.words.Day;
import dev.stash2plex.words.Name;
import dev.stash2plex.words.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads the mentions that a question has: the file's name; with its folder where the name says little, as in `River
/// Walk/video.mp4`; the title where there is no such name, or where somebody typed it.
final class MentionReader {
    /// What programs leave at the end of a name that was too long.
    private static final Pattern CUT = Pattern.compile("(?:\\.{2,}|\u2026|~\\d)\\s*$");

    /// A bracket at the end that nothing closes.
    private static final Pattern OPEN = Pattern.compile("[\\[({][^])}]*$");

    private static final double SPEAKING = 1;
    private static final int MOST_READINGS = 2;

    private final SceneIndex index;

    MentionReader(SceneIndex index) {
        this.index = index;
    }

    List<Mention> of(Question question, List<Reading> readings) {
        var mentions = new ArrayList<Mention>();
        Set<Integer> years = question.year() == null ? Set.of() : Set.of(question.year());
        List<Day> days = Day.parse(question.date()).stream().toList();
        for (Reading reading : readings.subList(0, Math.min(MOST_READINGS, readings.size()))) {
            String stem = FilePath.stem(reading.basename());
            var end = CUT.matcher(stem);
            boolean cut = end.find();
            var hints = new Hints(
                    reading.folders(), days, years, cut, OPEN.matcher(stem).find());
            var name = Name.of(cut ? stem.substring(0, end.start()) : stem);
            mentions.add(new Mention(index, name, hints));
            if (name.information() < SPEAKING && !reading.isBare()) {
                inFolder(Name.of(hints.folder()), name)
                        .ifPresent(whole -> mentions.add(new Mention(index, whole, hints)));
            }
        }
        boolean silent = mentions.stream().allMatch(mention -> mention.keys().isEmpty());
        if (!question.title().isBlank() && (silent || question.isByPerson())) {
            mentions.add(
                    new Mention(index, Name.of(question.title()), new Hints(List.of(), days, years, false, false)));
        }
        return mentions;
    }

    /// `River Walk/video 2` is called `River Walk 2`. A folder that is called as a studio or performer holds
    /// all of theirs.
    private Optional<Name> inFolder(Name folder, Name name) {
        String compact = folder.compact();
        if (index.countByStudio(compact) > 0 || index.countByPerformer(compact) > 0) {
            return Optional.empty();
        }
        var words = new ArrayList<>(folder.words());
        name.words().stream().filter(word -> word.kind() != Word.Kind.GENERIC).forEach(words::add);
        return Optional.of(new Name(words, folder.days()));
    }

    /// The name of a file alone.
    Mention of(String basename) {
        return new Mention(
                index, Name.of(FilePath.stem(basename)), new Hints(List.of(), List.of(), Set.of(), false, false));
    }
}
