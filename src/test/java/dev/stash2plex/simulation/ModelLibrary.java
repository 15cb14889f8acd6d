package dev.stash2plex.simulation;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// What the modelled Stash has, what people and scans do to it, and since when each file can be found.
final class ModelLibrary {
    private final SimulatedTime time;
    private final Random random;
    private final TreeMap<Integer, ModelScene> scenes = new TreeMap<>();
    /// Path to the moment since which Stash has it without a break, in nanoseconds.
    private final Map<String, Long> since = new HashMap<>();
    /// Files that a scan has moved without touching their scenes, and that nobody but Stash itself can know of.
    private final Set<String> silent = new HashSet<>();
    /// Path to the moment at which such a file became known.
    private final Map<String, Long> told = new HashMap<>();
    /// Path to the scenes that have or had it.
    private final Map<String, Set<Integer>> owners = new HashMap<>();
    /// Scene to the moment of its last edit, or of its end.
    private final Map<Integer, Long> changed = new HashMap<>();
    private int lastId;
    private int lastName;
    private Duration clock = Duration.ZERO;
    private ZoneOffset zone = ZoneOffset.ofHours(2);

    ModelLibrary(SimulatedTime time, Random random) {
        this.time = time;
        this.random = random;
    }

    Collection<ModelScene> scenes() {
        return List.copyOf(scenes.values());
    }

    Optional<ModelScene> scene(int id) {
        return Optional.ofNullable(scenes.get(id));
    }

    List<ModelScene> above(int id, int most) {
        return scenes.tailMap(id, false).values().stream().limit(most).toList();
    }

    ModelScene add() {
        var scene = new ModelScene(++lastId, 1, now(), List.of(newPath()), "Player " + random.nextInt(5));
        put(scene);
        changed.put(scene.id(), time.nanos());
        return scene;
    }

    void edit() {
        any().ifPresent(scene -> edit(scene.id()));
    }

    void edit(int id) {
        var scene = scenes.get(id);
        if (scene != null) {
            put(scene.edited(now()));
            changed.put(id, time.nanos());
            scene.paths().forEach(this::tell);
        }
    }

    void delete() {
        any().ifPresent(scene -> delete(scene.id()));
    }

    void delete(int id) {
        var scene = scenes.remove(id);
        if (scene != null) {
            scene.paths().forEach(since::remove);
            changed.put(id, time.nanos());
        }
    }

    /// A person finds that two scenes are one: the second is gone, its files belong to the first. At no time has Stash
    /// had no such file.
    void merge() {
        var one = any();
        var other = any();
        if (one.isPresent()
                && other.isPresent()
                && one.get().id() != other.get().id()) {
            var paths = new ArrayList<>(one.get().paths());
            paths.addAll(other.get().paths());
            scenes.remove(other.get().id());
            put(one.get().with(paths).edited(now()));
            changed.put(one.get().id(), time.nanos());
            changed.put(other.get().id(), time.nanos());
            paths.forEach(this::tell);
        }
    }

    /// A person gives a file of one scene to another, and the first a better one.
    ///
    /// @return the ids of both
    List<Integer> handOver(String path) {
        var from = scenes.values().stream()
                .filter(scene -> scene.paths().contains(path))
                .findFirst();
        var to = any();
        if (from.isEmpty() || to.isEmpty() || from.get().id() == to.get().id()) {
            return List.of();
        }
        var left = new ArrayList<>(from.get().paths());
        left.set(left.indexOf(path), newPath());
        var more = new ArrayList<>(to.get().paths());
        more.add(path);
        for (ModelScene scene : List.of(from.get().with(left), to.get().with(more))) {
            put(scene.edited(now()));
            changed.put(scene.id(), time.nanos());
            scene.paths().forEach(this::tell);
        }
        return List.of(from.get().id(), to.get().id());
    }

    void moveSilently(String path) {
        any().ifPresent(scene -> {
            scene.paths().forEach(since::remove);
            put(scene.with(List.of(path)));
            silent.add(path);
        });
    }

    void renamePerformer() {
        String name = "Player " + (100 + random.nextInt(1000));
        any().ifPresent(chosen -> scenes.replaceAll(
                (id, scene) -> scene.performer().equals(chosen.performer()) ? scene.performedBy(name) : scene));
    }

    /// Everything that a scan moved has been told of since.
    void scanIsKnown(Set<String> paths) {
        paths.forEach(this::tell);
    }

    Set<String> silentPaths() {
        return Set.copyOf(silent);
    }

    void setClock(Duration difference) {
        clock = clock.plus(difference);
    }

    void setZone(ZoneOffset zone) {
        this.zone = zone;
    }

    /// Whether somebody who asked at a moment may not have been told of the file.
    boolean wasSilent(String path, long moment) {
        return silent.contains(path) || told.getOrDefault(path, Long.MIN_VALUE) >= moment;
    }

    private void tell(String path) {
        if (silent.remove(path)) {
            told.put(path, time.nanos());
        }
    }

    /// Since when Stash has had the file without a break; nothing if it has not.
    Optional<Long> since(String path) {
        return Optional.ofNullable(since.get(path));
    }

    boolean everHad(int id, String path) {
        return owners.getOrDefault(path, Set.of()).contains(id);
    }

    long changed(int id) {
        return changed.getOrDefault(id, 0L);
    }

    /// The scenes that were added, edited or deleted before a moment, and not since.
    List<Integer> changedBefore(long moment) {
        return changed.entrySet().stream()
                .filter(entry -> entry.getValue() < moment)
                .map(Map.Entry::getKey)
                .toList();
    }

    Optional<ModelScene> any() {
        var all = List.copyOf(scenes.values());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    String newPath() {
        int number = ++lastName;
        return "/data/" + word(random.nextInt(4) + 1000) + "/" + word(number * 7919) + " " + word(number) + ".mp4";
    }

    private void put(ModelScene scene) {
        scenes.put(scene.id(), scene);
        for (String path : scene.paths()) {
            since.putIfAbsent(path, time.nanos());
            owners.computeIfAbsent(path, any -> new HashSet<>()).add(scene.id());
        }
    }

    /// As Stash writes it: to the second, by its own clock, in its own zone.
    private String now() {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX")
                .format(SimulatedTime.BEGIN.plusNanos(time.nanos()).plus(clock).atOffset(zone));
    }

    /// A word for each number, that sounds like no other.
    private static String word(int number) {
        var word = new StringBuilder();
        for (int rest = number + 400; rest > 0; rest /= 20) {
            word.append("bcdfghjklmnprstvwxyz".charAt(rest % 20)).append("aeiou".charAt(rest % 5));
        }
        return word.toString();
    }
}
