package dev.stash2plex.metadata;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.stash2plex.config.Settings;
import dev.stash2plex.config.Sources;
import dev.stash2plex.metadata.Metadata.ExternalId;
import dev.stash2plex.metadata.Metadata.Image;
import dev.stash2plex.metadata.Metadata.Person;
import dev.stash2plex.metadata.Metadata.Rating;
import dev.stash2plex.metadata.Metadata.Tag;
import dev.stash2plex.stash.ImageReference;
import dev.stash2plex.stash.ImageReference.Kind;
import dev.stash2plex.stash.Scene;
import dev.stash2plex.stash.SceneFile;
import dev.stash2plex.stash.SceneSummary;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What becomes of each part of a scene.
class MetadataMapperTest {
    private static final String SCHEME = "tv.plex.agents.custom.stash2plex";
    private static final String UPDATED = "2026-11-23T12:54:26+01:00";
    private static final Picture COVER = picture(Kind.SCENE, 12, "1795434866");

    @Test
    void aFullSceneIsMappedInFull() {
        Metadata item = map(full());
        assertThat(item.ratingKey(), is("12"));
        assertThat(item.key(), is("/library/metadata/12"));
        assertThat(item.guid(), is(SCHEME + "://movie/12"));
        assertThat(item.type(), is("movie"));
        assertThat(item.title(), is("First Light"));
        assertThat(item.originalTitle(), is("NL-001"));
        assertThat(item.originallyAvailableAt(), is("2021-01-02"));
        assertThat(item.year(), is(2021));
        assertThat(item.summary(), is("The first light.\n\n\"Quoted\" & more 😀."));
        assertThat(item.tagline(), is("Polar Network"));
        assertThat(item.studio(), is("Northlight Studio"));
        assertThat(item.contentRating(), is("XXX"));
        assertThat(item.isAdult(), is(true));
        assertThat(item.duration(), is(1_234_567L));
        assertThat(item.thumb(), is(COVER));
        assertThat(item.art(), is(COVER));
        assertThat(item.score(), is(nullValue()));
        assertThat(item.genres(), contains(new Tag("1080p"), new Tag("River"), new Tag("Outdoor")));
        assertThat(item.studios(), contains(new Tag("Northlight Studio"), new Tag("Polar Network")));
        assertThat(item.collections(), contains(new Tag("Grand Voyage")));
        assertThat(item.guids(), contains(new ExternalId("stashdb://0064"), new ExternalId("theporndb://0065")));
        assertThat(item.ratings(), contains(new Rating("stash://image.rating", "audience", 8.5)));
        assertThat(
                item.directors(),
                contains(new Person("Dir One", null, null, null), new Person("Dir Two", null, null, null)));
    }

    @Test
    void performersKeepTheirOrderAndOnlyRealPhotosAreLinked() {
        assertThat(
                map(full()).roles(),
                contains(
                        new Person("Jane Roe", picture(Kind.PERFORMER, 1, "1795435602"), null, 1),
                        new Person("Jane Roe (of Northlight)", null, null, 2)));
    }

    @Test
    void imagesComeCoverFirstAndThenGroups() {
        assertThat(
                map(full()).images(),
                contains(
                        new Image("coverPoster", COVER, "First Light"),
                        new Image("background", COVER, "First Light"),
                        new Image("coverPoster", picture(Kind.GROUP, 7, "5"), "First Light")));
    }

    @Test
    void aGroupCanBeThePoster() {
        Metadata item = map(full(), Map.of("artwork.poster", "group"));
        assertThat(item.thumb(), is(picture(Kind.GROUP, 7, "5")));
        assertThat(item.art(), is(COVER));
    }

    @Test
    void anEmptySceneHasATitleAndNoInventedDate() {
        Metadata item = map(bare("", null, "/a/b/[Studio] some.file_name [1080p].mp4"));
        assertThat(item.title(), is("[Studio] some.file_name"));
        assertThat(item.originallyAvailableAt(), is(nullValue()));
        assertThat(item.year(), is(nullValue()));
        assertThat(item.summary(), is(nullValue()));
        assertThat(item.originalTitle(), is(nullValue()));
        assertThat(item.studio(), is(nullValue()));
        assertThat(item.tagline(), is(nullValue()));
        assertThat(item.ratings(), is(empty()));
        assertThat(item.roles(), is(empty()));
    }

    @Test
    void aBlankTitleIsTheCleanedNameOfTheFile() {
        assertThat(titleOf("/x/aurora.19.07.04.river.walk.mp4"), is("aurora 19 07 04 river walk"));
        assertThat(titleOf("/x/red_evening_take_2.mkv"), is("red evening take 2"));
        assertThat(titleOf("/x/dots...many..dots.mp4"), is("dots many dots"));
        assertThat(titleOf("/x/Mr. Blue - v1.5 (XXX).mp4"), is("Mr. Blue - v1.5"));
        assertThat(titleOf("C:\\Media\\clip one.mp4"), is("clip one"));
        assertThat(titleOf("/x/back\\slash.mp4"), is("back\\slash"));
        assertThat(titleOf("/x/.mp4"), is(".mp4"));
        assertThat(titleOf("/x/日本語のタイトル 第1話.mp4"), is("日本語のタイトル 第1話"));
        assertThat(map(bare(" \t", null)).title(), is("Untitled"));
    }

    @Test
    void partialDatesMeanTheirFirstDayAndBadOnesNothing() {
        assertThat(map(bare("t", "2023")).originallyAvailableAt(), is("2023-01-01"));
        assertThat(map(bare("t", "2023-05")).originallyAvailableAt(), is("2023-05-01"));
        assertThat(map(bare("t", "2023-05")).year(), is(2023));
        for (String bad : List.of("2023-13-45", "soon", "", "2023-02-30", "23")) {
            assertThat(bad, map(bare("t", bad)).originallyAvailableAt(), is(nullValue()));
        }
    }

    @Test
    void genresFollowTheSettings() {
        assertThat(
                map(full(), Map.of("metadata.genres.ignore", "1080P", "metadata.genres.order", "name"))
                        .genres(),
                contains(new Tag("Outdoor"), new Tag("River")));
        assertThat(map(full(), Map.of("metadata.genres.max", "1")).genres(), contains(new Tag("1080p")));
    }

    @Test
    void collectionsFollowTheSettings() {
        assertThat(
                map(full(), Map.of("metadata.collections.studio", "true")).collections(),
                contains(new Tag("Grand Voyage"), new Tag("Northlight Studio")));
        assertThat(map(full(), Map.of("metadata.collections.groups", "false")).collections(), is(empty()));
    }

    @Test
    void everyFieldHasASwitch() {
        Map<String, String> off = Stream.of(
                        "summary",
                        "date",
                        "studio",
                        "duration",
                        "content-rating",
                        "is-adult",
                        "genres",
                        "roles",
                        "directors",
                        "rating",
                        "collections",
                        "guids",
                        "original-title",
                        "tagline",
                        "images")
                .collect(Collectors.toMap(field -> "metadata.fields." + field, field -> "false"));
        Metadata item = map(full(), off);
        assertThat(
                item,
                is(new Metadata(
                        "12",
                        "/library/metadata/12",
                        SCHEME + "://movie/12",
                        "movie",
                        "First Light",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of())));
    }

    @Test
    void aMatchSaysWhatTheIndexKnowsAndTheDurationOfTheAskedFile() {
        var copy = new SceneFile("/b/copy.mp4", 99.5);
        var summary = new SceneSummary(
                12,
                "First Light",
                "NL-001",
                "2021-01-02",
                UPDATED,
                List.of(new SceneFile("/a/first.mp4", 10), copy),
                "Northlight Studio",
                "Polar Network",
                List.of("Jane Roe"));
        Metadata item = mapper(Map.of()).match("", summary, Optional.of(copy), 97, SCHEME);
        assertThat(item.score(), is(97));
        assertThat(item.duration(), is(99_500L));
        assertThat(item.thumb(), is(COVER));
        assertThat(item.year(), is(2021));
        assertThat(item.studio(), is("Northlight Studio"));
        assertThat(item.guid(), is(SCHEME + "://movie/12"));
    }

    @Test
    void aSceneOfAnotherStashCarriesItsNameInAllThatNamesIt() {
        Metadata item = mapper(Map.of()).metadata("attic", full(), SCHEME);
        assertThat(item.ratingKey(), is("attic-12"));
        assertThat(item.key(), is("/library/metadata/attic-12"));
        assertThat(item.guid(), is(SCHEME + "://movie/attic-12"));
        assertThat(item.thumb(), is(new Picture(new ImageReference(Kind.SCENE, "attic", 12), "1795434866")));
        assertThat(
                item.roles().getFirst().thumb(),
                is(new Picture(new ImageReference(Kind.PERFORMER, "attic", 1), "1795435602")));
    }

    private static Picture picture(Kind kind, int id, String version) {
        return new Picture(new ImageReference(kind, id), version);
    }

    private static String titleOf(String path) {
        return map(bare("", null, path)).title();
    }

    private static Metadata map(Scene scene) {
        return map(scene, Map.of());
    }

    private static Metadata map(Scene scene, Map<String, String> keys) {
        return mapper(keys).metadata("", scene, SCHEME);
    }

    private static MetadataMapper mapper(Map<String, String> keys) {
        Settings settings = Sources.fromVariables(keys);
        return new MetadataMapper(settings.metadata(), settings.artwork());
    }

    private static Scene bare(String title, @Nullable String date, String... paths) {
        var files = Arrays.stream(paths).map(path -> new SceneFile(path, 0)).toList();
        return new Scene(
                5, title, "", " ", "", date, null, UPDATED, files, null, List.of(), List.of(), List.of(), List.of());
    }

    private static Scene full() {
        return new Scene(
                12,
                " First Light ",
                "NL-001",
                "The first light.\n\n\"Quoted\" & more 😀.",
                "Dir One, Dir Two",
                "2021-01-02",
                85,
                UPDATED,
                List.of(new SceneFile("/a/first.mp4", 1234.567), new SceneFile("/b/copy.mp4", 1)),
                new Scene.Studio(
                        2,
                        "Northlight Studio",
                        "http://stash/studio/2/image?t=1",
                        new Scene.Studio(1, "Polar Network", null, null)),
                List.of(new Scene.SceneGroup(
                        new Scene.Group(7, "Grand Voyage", "http://stash/group/7/frontimage?t=5"))),
                List.of(
                        new Scene.Tag("1080p"),
                        new Scene.Tag("River"),
                        new Scene.Tag("Outdoor"),
                        new Scene.Tag("River")),
                List.of(
                        new Scene.Performer(1, "Jane Roe", "", "http://stash/performer/1/image?t=1795435602"),
                        new Scene.Performer(
                                2, "Jane Roe", "of Northlight", "http://stash/performer/2/image?t=1&default=true")),
                List.of(
                        new Scene.StashId("https://stashdb.org/graphql", "0064"),
                        new Scene.StashId("https://theporndb.net/graphql", "0065")));
    }
}
