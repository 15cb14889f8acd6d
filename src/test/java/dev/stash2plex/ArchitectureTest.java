package dev.stash2plex;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/// The arrows between the rooms run one way.
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void roomsHaveNoCycles() {
        slices().matching("dev.stash2plex.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void eachRoomUsesOnlyTheRoomsBelowIt() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("dev.stash2plex..")
                .layer("root")
                .definedBy("dev.stash2plex")
                .layer("config")
                .definedBy("dev.stash2plex.config")
                .layer("log")
                .definedBy("dev.stash2plex.log")
                .layer("http")
                .definedBy("dev.stash2plex.http..")
                .layer("stash")
                .definedBy("dev.stash2plex.stash")
                .layer("words")
                .definedBy("dev.stash2plex.words")
                .layer("library")
                .definedBy("dev.stash2plex.library")
                .layer("match")
                .definedBy("dev.stash2plex.match")
                .layer("artwork")
                .definedBy("dev.stash2plex.artwork")
                .layer("metadata")
                .definedBy("dev.stash2plex.metadata")
                .layer("plex")
                .definedBy("dev.stash2plex.plex")
                .layer("health")
                .definedBy("dev.stash2plex.health")
                .layer("demo")
                .definedBy("dev.stash2plex.demo")
                .whereLayer("config")
                .mayNotAccessAnyLayer()
                .whereLayer("log")
                .mayOnlyAccessLayers("config")
                .whereLayer("http")
                .mayOnlyAccessLayers("config", "stash")
                .whereLayer("stash")
                .mayOnlyAccessLayers("config")
                .whereLayer("words")
                .mayNotAccessAnyLayer()
                .whereLayer("library")
                .mayOnlyAccessLayers("config", "stash", "words")
                .whereLayer("match")
                .mayOnlyAccessLayers("config", "stash", "library", "metadata", "words")
                .whereLayer("artwork")
                .mayOnlyAccessLayers("http", "stash")
                .whereLayer("metadata")
                .mayOnlyAccessLayers("config", "stash", "artwork")
                .whereLayer("plex")
                .mayOnlyAccessLayers("config", "http", "stash", "library", "match", "artwork", "metadata")
                .whereLayer("health")
                .mayOnlyAccessLayers("http", "stash", "library")
                .whereLayer("demo")
                .mayOnlyAccessLayers("stash")
                .check(CLASSES);
    }
}
