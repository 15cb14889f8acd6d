package dev.stash2plex;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The arrows between the rooms run one way, and no class lives outside of a room.
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());

    /// Each room, and the rooms that it may use. The root, which builds everything, may use all.
    private static final Map<String, List<String>> ROOMS = new LinkedHashMap<>();

    static {
        ROOMS.put("time", List.of());
        ROOMS.put("words", List.of());
        ROOMS.put("problem", List.of());
        ROOMS.put("path", List.of());
        ROOMS.put("config", List.of("path"));
        ROOMS.put("log", List.of("config"));
        ROOMS.put("call", List.of("time", "problem"));
        ROOMS.put("http", List.of("config", "call", "time", "problem"));
        ROOMS.put("stash", List.of("config", "call", "time", "problem"));
        ROOMS.put("library", List.of("config", "call", "time", "problem", "stash", "words", "path"));
        ROOMS.put("match", List.of("config", "call", "time", "stash", "library", "words", "path"));
        ROOMS.put("artwork", List.of("http", "call", "time", "stash"));
        ROOMS.put("metadata", List.of("config", "stash"));
        ROOMS.put(
                "plex", List.of("config", "http", "call", "time", "stash", "library", "match", "artwork", "metadata"));
        ROOMS.put("explain", List.of("http", "time", "match", "plex"));
        ROOMS.put("health", List.of("http", "call", "time", "problem", "stash", "library"));
        ROOMS.put("demo", List.of("call", "stash"));
        ROOMS.put("check", List.of("config", "call", "time", "problem", "stash"));
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching("dev.stash2plex.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void storeysHaveNoCycles() {
        slices().matching("dev.stash2plex.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void eachRoomUsesOnlyTheRoomsBelowIt() {
        LayeredArchitecture house = layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("dev.stash2plex..")
                .ensureAllClassesAreContainedInArchitecture()
                .layer("root")
                .definedBy("dev.stash2plex");
        for (String room : ROOMS.keySet()) {
            house = house.layer(room).definedBy("dev.stash2plex." + room + "..");
        }
        for (var room : ROOMS.entrySet()) {
            house = room.getValue().isEmpty()
                    ? house.whereLayer(room.getKey()).mayNotAccessAnyLayer()
                    : house.whereLayer(room.getKey())
                            .mayOnlyAccessLayers(room.getValue().toArray(String[]::new));
        }
        house.check(CLASSES);
    }
}
