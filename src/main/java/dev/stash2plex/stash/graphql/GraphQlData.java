package dev.stash2plex.stash.graphql;

import static java.util.Objects.requireNonNull;

import dev.stash2plex.stash.Changes;
import dev.stash2plex.stash.Scene;
import dev.stash2plex.stash.SceneCast;
import dev.stash2plex.stash.SceneFile;
import dev.stash2plex.stash.SceneSummary;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The shapes of the answers to our documents. What a document asks for in the first place is called `found` in it.
/// What Stash promises and an answer lacks makes reading it fail.
public final class GraphQlData {
    private GraphQlData() {}

    public record Status(SystemStatus system, Version version) {
        public Status {
            requireNonNull(system);
            requireNonNull(version);
        }
    }

    public record SystemStatus(String status) {
        public SystemStatus {
            requireNonNull(status);
        }
    }

    public record Version(@Nullable String version) {
        public String orUnknown() {
            return version == null ? "unknown" : version;
        }
    }

    public record Scenes(SceneList found) {
        public Scenes {
            requireNonNull(found);
        }
    }

    public record SceneList(List<Scene> scenes) {
        public SceneList {
            scenes.forEach(scene -> scene.groups().forEach(place -> requireNonNull(place.group())));
        }
    }

    public record SceneCount(int count) {}

    public record Summaries(SummaryList found) {
        public Summaries {
            requireNonNull(found);
        }

        public List<SceneSummary> toSceneSummaries() {
            return found.toSceneSummaries();
        }
    }

    public record SummaryList(List<Summary> scenes) {
        public SummaryList {
            requireNonNull(scenes);
        }

        List<SceneSummary> toSceneSummaries() {
            return scenes.stream().map(Summary::toSceneSummary).toList();
        }
    }

    public record Ids(IdList found) {
        public Ids {
            requireNonNull(found);
        }
    }

    public record IdList(List<Id> scenes) {
        public IdList {
            requireNonNull(scenes);
        }
    }

    public record Id(int id) {}

    public record Changed(SummaryList changed, SummaryList added, StampList recent, SceneCount all) {
        public Changed {
            requireNonNull(changed);
            requireNonNull(added);
            requireNonNull(recent);
            requireNonNull(all);
        }

        public Changes toChanges() {
            return new Changes(changed.toSceneSummaries(), added.toSceneSummaries(), recent.scenes(), all.count());
        }
    }

    public record Newest(StampList found) {
        public Newest {
            requireNonNull(found);
        }
    }

    public record StampList(List<Changes.Stamp> scenes) {
        public StampList {
            requireNonNull(scenes);
        }
    }

    public record ByHash(@Nullable Summary found) {}

    public record Summary(
            int id,
            String title,
            String code,
            @Nullable String date,
            String updatedAt,
            List<SceneFile> files,
            @Nullable Studio studio,
            @Nullable List<Named> performers) {
        public Summary {
            requireNonNull(updatedAt);
            requireNonNull(files);
        }

        public SceneSummary toSceneSummary() {
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

    public record Casts(CastList found) {
        public Casts {
            requireNonNull(found);
        }
    }

    public record CastList(List<Cast> scenes) {
        public CastList {
            requireNonNull(scenes);
        }
    }

    public record Cast(int id, List<Named> performers) {
        public Cast {
            requireNonNull(performers);
        }

        public SceneCast toSceneCast() {
            return new SceneCast(id, names(performers));
        }
    }

    private static List<String> names(@Nullable List<Named> named) {
        return named == null ? List.of() : named.stream().map(Named::name).toList();
    }

    public record Studio(String name, @Nullable Named parentStudio) {
        public Studio {
            requireNonNull(name);
        }
    }

    public record Named(String name) {
        public Named {
            requireNonNull(name);
        }
    }

    public record FoundFile(@Nullable File found) {}

    public record File(String path, List<Fingerprint> fingerprints) {
        public File {
            requireNonNull(path);
            requireNonNull(fingerprints);
        }

        public Optional<String> oshash() {
            return fingerprints.stream()
                    .filter(fingerprint -> fingerprint.type().equals("oshash"))
                    .map(Fingerprint::value)
                    .findFirst();
        }
    }

    public record Fingerprint(String type, String value) {
        public Fingerprint {
            requireNonNull(type);
            requireNonNull(value);
        }
    }

    public record EntityImage(@Nullable Image found) {}

    public record Image(@Nullable String image) {}

    public record Roots(Configuration configuration) {
        public Roots {
            requireNonNull(configuration);
        }
    }

    public record Configuration(General general) {
        public Configuration {
            requireNonNull(general);
        }
    }

    public record General(List<Root> stashes) {
        public General {
            requireNonNull(stashes);
        }
    }

    public record Root(String path, boolean excludeVideo) {
        public Root {
            requireNonNull(path);
        }
    }

    /// The types of another server may be missing.
    public record Schema(
            @Nullable Type scene,
            @Nullable Type query,
            @Nullable Version version) {
        boolean hasField(String field) {
            return scene != null && scene.has(field);
        }

        boolean hasQuery(String field) {
            return query != null && query.has(field);
        }

        boolean hasArgument(String field, String argument) {
            return query != null && query.hasArgument(field, argument);
        }
    }

    public record Type(List<Field> fields) {
        public Type {
            requireNonNull(fields);
        }

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

    public record Field(String name, @Nullable List<Named> args) {
        public Field {
            requireNonNull(name);
        }
    }
}
