package dev.stash2plex.stash;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The shapes of the answers to our documents. What a document asks for in the first place is called `found` in it.
final class Answers {
    private Answers() {}

    record Status(SystemStatus system, Version version) {}

    record SystemStatus(String status) {}

    record Version(@Nullable String version) {}

    record Scenes(SceneList found) {}

    record SceneList(List<Scene> scenes) {}

    record SceneCount(int count) {}

    record Summaries(SummaryList found) {
        List<SceneSummary> toSceneSummaries() {
            return found.toSceneSummaries();
        }
    }

    record SummaryList(List<Summary> scenes) {
        List<SceneSummary> toSceneSummaries() {
            return scenes.stream().map(Summary::toSceneSummary).toList();
        }
    }

    record Changed(SummaryList changed, SummaryList added, StampList recent, SceneCount all) {
        Changes toChanges() {
            return new Changes(changed.toSceneSummaries(), added.toSceneSummaries(), recent.scenes(), all.count());
        }
    }

    record Newest(StampList found) {}

    record StampList(List<Changes.Stamp> scenes) {}

    record ByHash(@Nullable Summary found) {}

    record Summary(
            int id,
            String title,
            String code,
            @Nullable String date,
            String updatedAt,
            List<SceneFile> files,
            @Nullable Studio studio,
            @Nullable List<Named> performers) {

        SceneSummary toSceneSummary() {
            String network = studio == null || studio.parentStudio() == null
                    ? null
                    : studio.parentStudio().name();
            return new SceneSummary(
                    id,
                    title,
                    code,
                    date,
                    updatedAt,
                    files,
                    studio == null ? null : studio.name(),
                    network,
                    names(performers));
        }
    }

    record Casts(CastList found) {}

    record Ids(IdList found) {}

    record IdList(List<Id> scenes) {}

    record Id(int id) {}

    record CastList(List<Cast> scenes) {}

    record Cast(int id, List<Named> performers) {
        SceneCast toSceneCast() {
            return new SceneCast(id, names(performers));
        }
    }

    private static List<String> names(@Nullable List<Named> named) {
        return named == null ? List.of() : named.stream().map(Named::name).toList();
    }

    record Studio(String name, @Nullable Named parentStudio) {}

    record Named(String name) {}

    record FoundFile(@Nullable File found) {}

    record File(String path, List<Fingerprint> fingerprints) {
        Optional<String> oshash() {
            return fingerprints.stream()
                    .filter(fingerprint -> fingerprint.type().equals("oshash"))
                    .map(Fingerprint::value)
                    .findFirst();
        }
    }

    record Fingerprint(String type, String value) {}

    record EntityImage(@Nullable Image found) {}

    record Image(@Nullable String image) {}

    record Roots(Configuration configuration) {}

    record Configuration(General general) {}

    record General(List<Root> stashes) {}

    record Root(String path, boolean excludeVideo) {}

    record Schema(Type scene, Type query) {}

    record Type(List<Field> fields) {
        boolean has(String field) {
            return fields.stream().anyMatch(one -> one.name().equals(field));
        }

        boolean hasArgument(String field, String argument) {
            return fields.stream()
                    .filter(one -> one.name().equals(field))
                    .flatMap(one -> one.args() == null ? Stream.empty() : one.args().stream())
                    .anyMatch(one -> one.name().equals(argument));
        }
    }

    record Field(String name, @Nullable List<Named> args) {}
}
