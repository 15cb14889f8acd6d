package dev.stash2plex.standin;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What the stand-in has in its database. Safe to change while requests run.
public final class Library {
    private final Map<EntityKind, ConcurrentNavigableMap<Integer, EntityData>> entities = Map.of(
            EntityKind.PERFORMER, new ConcurrentSkipListMap<>(),
            EntityKind.STUDIO, new ConcurrentSkipListMap<>(),
            EntityKind.TAG, new ConcurrentSkipListMap<>(),
            EntityKind.GROUP, new ConcurrentSkipListMap<>());
    private final InstantSource clock;
    private volatile SceneShelf shelf = SceneShelf.of(List.of());
    private @Nullable ZoneOffset zone;
    private volatile List<String> roots = List.of("/srv/stash-media");

    /// An empty library that stamps edits with the time of day.
    public Library() {
        this(InstantSource.system());
    }

    public Library(InstantSource clock) {
        this.clock = clock;
    }

    public synchronized void put(SceneData scene) {
        shelf = shelf.with(scene);
    }

    /// Replaces all scenes: the way to fill a large library.
    public synchronized void scenes(Collection<SceneData> all) {
        shelf = SceneShelf.of(List.copyOf(all));
    }

    public synchronized void remove(int id) {
        shelf = shelf.without(id);
    }

    /// Changes a scene as its edit page does: `updated_at` moves even if nothing else does.
    public synchronized void edit(int id, UnaryOperator<SceneData> change) {
        SceneData before = Objects.requireNonNull(shelf.find(id), "no such scene");
        SceneData edited = change.apply(before).updatedAt(after(before.updatedAt()));
        shelf = shelf.with(zone == null ? edited : edited.stampedIn(zone));
    }

    /// Edits are stamped with this offset from now on, as at the end of summer time.
    public synchronized void zone(ZoneOffset other) {
        zone = other;
    }

    public void put(EntityData entity) {
        all(entity.kind()).put(entity.id(), entity);
    }

    /// Changes a performer, studio, tag or group. Its own `updated_at` moves, that of its scenes does not.
    public void edit(EntityKind kind, int id, UnaryOperator<EntityData> change) {
        all(kind).compute(id, (key, before) -> change.apply(Objects.requireNonNull(before, "no such " + kind.word()))
                .updatedAt(after(before.updatedAt())));
    }

    public void remove(EntityKind kind, int id) {
        all(kind).remove(id);
    }

    /// The folders that Stash scans.
    public void roots(String... folders) {
        roots = List.of(folders);
    }

    public List<String> roots() {
        return roots;
    }

    public List<SceneData> scenes() {
        return shelf.all();
    }

    public @Nullable SceneData scene(int id) {
        return shelf.find(id);
    }

    public @Nullable EntityData entity(EntityKind kind, int id) {
        return all(kind).get(id);
    }

    public Collection<EntityData> entities(EntityKind kind) {
        return all(kind).values();
    }

    SceneShelf shelf() {
        return shelf;
    }

    private ConcurrentNavigableMap<Integer, EntityData> all(EntityKind kind) {
        return Objects.requireNonNull(entities.get(kind));
    }

    /// Whole seconds as in Stash's database, but always later than before: two edits in one second would hide each
    /// other.
    private Instant after(Instant before) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return now.isAfter(before)
                ? now
                : before.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    }
}
