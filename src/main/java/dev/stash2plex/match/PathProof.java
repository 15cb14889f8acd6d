package dev.stash2plex.match;

import dev.stash2plex.library.index.SceneIndex;
import dev.stash2plex.match.Suffix.Likeness;
import dev.stash2plex.path.FilePath;
import dev.stash2plex.stash.SceneSummary;
import dev.stash2plex.words.Name;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether it can be chance that two paths agree as far as they do. What tells is how much the agreeing names
/// say, in words (see [Name#information()]), and whether what is left over can be the folders of a library and
/// of Stash.
final class PathProof {
    private static final double SPEAKING = 2;
    private static final double MUCH = 3;
    private static final double UNMISTAKABLE = 4;

    /// So many names agree by chance in no two places, whatever they say.
    private static final int SEVERAL = 3;

    /// Separators and tags, or words in small letters with hyphens.
    private static final Pattern STYLE = Pattern.compile("_|\\w\\.\\w|\\d{3,4}p\\b|^[^\\p{Lu} ]+-[^\\p{Lu} ]+$");

    private final SceneIndex index;

    PathProof(SceneIndex index) {
        this.index = index;
    }

    /// Whether what is left over of both paths can be folders of a library and of Stash.
    boolean ofPath(Reading reading, Suffix suffix) {
        if (suffix.likeness() == Likeness.OTHER_EXTENSION && saysNothing(reading)) {
            return false;
        }
        if (suffix.isWhole()) {
            return true;
        }
        List<String> segments = reading.segments();
        double all = segments.subList(suffix.above(), segments.size()).stream()
                .map(segment -> Name.of(FilePath.stem(segment)))
                .mapToDouble(suffix.isToTheLetter() ? Name::informationToTheLetter : Name::information)
                .sum();
        var hints = new FolderHints(index, segments.subList(0, suffix.above()), suffix.scene());
        if (suffix.coversStash()) {
            return all >= SPEAKING || !hints.contradict();
        }
        if (suffix.isBelowLibrary()) {
            return all >= SPEAKING
                    || (all > 0 && hints.support())
                    || (!hints.contradict() && (suffix.length() >= SEVERAL || isInTitledFolder(segments, suffix)));
        }
        return name(reading).information() >= SPEAKING
                || (all >= UNMISTAKABLE && !hints.contradict())
                || (isInTitledFolder(segments, suffix) && !hints.contradict())
                || (isNumbered(reading, suffix) && ownersFolder(segments, suffix));
    }

    /// Whether the folder is called like the scene, perhaps with its year or after its studio, and not like a
    /// studio or performer, who have others too.
    private boolean isInTitledFolder(List<String> segments, Suffix suffix) {
        String folder = Name.of(segments.get(segments.size() - 2)).compact();
        return suffix.isToTheLetter()
                && namesOf(suffix.scene()).contains(folder)
                && index.countByStudio(folder) == 0
                && index.countByPerformer(folder) == 0;
    }

    private static Set<String> namesOf(SceneSummary scene) {
        if (scene.title().isBlank()) {
            return Set.of();
        }
        String title = Name.of(scene.title()).compact();
        String studio = scene.studio();
        String date = scene.date();
        var names = new HashSet<String>(Set.of(title));
        if (studio != null) {
            names.add(Name.of(studio).compact() + title);
        }
        if (date != null) {
            names.add(title + date.replaceFirst("-.*", ""));
        }
        return names;
    }

    /// `clip_0059`: one of many in the folder of a studio, but always the same one there.
    private static boolean isNumbered(Reading reading, Suffix suffix) {
        return suffix.isToTheLetter() && name(reading).informationToTheLetter() > 0;
    }

    /// Whether the folders that agree name the scene's studio or a performer.
    private boolean ownersFolder(List<String> segments, Suffix suffix) {
        return new FolderHints(index, segments.subList(suffix.above(), segments.size() - 1), suffix.scene()).support();
    }

    /// Whether a file's name alone is enough.
    boolean ofBasename(Reading reading, Suffix suffix) {
        return reading.isBare() ? ofBareName(reading, suffix) : ofNameElsewhere(reading, suffix);
    }

    /// A bare name is all there is; nothing speaks against the one file that has it.
    private static boolean ofBareName(Reading reading, Suffix suffix) {
        return suffix.likeness() != Likeness.OTHER_EXTENSION || name(reading).information() >= SPEAKING;
    }

    private boolean ofNameElsewhere(Reading reading, Suffix suffix) {
        double information = name(reading).information();
        if (information >= UNMISTAKABLE) {
            return true;
        }
        var hints = new FolderHints(index, reading.folders(), suffix.scene());
        if (hints.contradict()) {
            return false;
        }
        double toTheLetter = suffix.isToTheLetter() ? name(reading).informationToTheLetter() : 0;
        return Math.max(information, toTheLetter) >= SPEAKING
                || (information > 0 && (hints.support() || suffix.coversStash() || isTitled(reading, suffix)));
    }

    /// Whether the name without a prefix, which no studio or performer has, is to the letter that of a file,
    /// and has so much in it that another would not be called the same.
    boolean ofNameWithoutPrefix(Reading reading, Reading rest, Suffix suffix) {
        int length = reading.basename().length() - rest.basename().length();
        String prefix = Name.of(reading.basename().substring(0, length)).compact();
        return index.countByStudio(prefix) == 0
                && index.countByPerformer(prefix) == 0
                && hasMoreThan(suffix.scene().title(), rest, suffix)
                && name(rest).informationToTheLetter() >= MUCH
                && !new FolderHints(index, reading.folders(), suffix.scene()).contradict();
    }

    private static boolean isTitled(Reading reading, Suffix suffix) {
        return Name.of(suffix.scene().title()).compact().equals(name(reading).compact());
    }

    /// Whether a name that fits another scene too is still that of the file: it lies where Stash has it, or
    /// the name is written in a way that nobody hits by chance, like `first_light-1080p.mp4`.
    static boolean isNoCoincidence(Reading reading, Suffix suffix) {
        if (!suffix.isToTheLetter()) {
            return false;
        }
        return (suffix.coversStash() && suffix.above() <= 1)
                || STYLE.matcher(FilePath.stem(reading.basename())).find();
    }

    /// Whether a name has more than a title, the same to the letter: with the performer, the year or a tag,
    /// `Jane Roe - First Light (2019).mp4` is that of the file.
    static boolean hasMoreThan(String title, Reading reading, Suffix suffix) {
        var name = name(reading);
        int more = name.words().size() - Name.of(title).words().size();
        return suffix.isToTheLetter()
                && !title.isBlank()
                && (more > 0 || !name.days().isEmpty());
    }

    /// Whether the name may be that of any file.
    static boolean saysNothing(Reading reading) {
        return name(reading).information() == 0;
    }

    private static Name name(Reading reading) {
        return Name.of(FilePath.stem(reading.basename()));
    }
}
