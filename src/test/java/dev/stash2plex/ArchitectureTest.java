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
                .definedBy("dev.stash2plex.http")
                .layer("time")
                .definedBy("dev.stash2plex.time")
                .layer("call")
                .definedBy("dev.stash2plex.call")
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
                .whereLayer("time")
                .mayNotAccessAnyLayer()
                .whereLayer("call")
                .mayOnlyAccessLayers("time")
                .whereLayer("http")
                .mayOnlyAccessLayers("config", "call")
                .whereLayer("stash")
                .mayOnlyAccessLayers("config", "call", "time")
                .whereLayer("words")
                .mayNotAccessAnyLayer()
                .whereLayer("library")
                .mayOnlyAccessLayers("config", "stash", "words", "call", "time")
                .whereLayer("match")
                .mayOnlyAccessLayers("config", "stash", "library", "metadata", "words", "call", "time")
                .whereLayer("artwork")
                .mayOnlyAccessLayers("http", "stash", "call", "time")
                .whereLayer("metadata")
                .mayOnlyAccessLayers("config", "stash", "artwork")
                .whereLayer("plex")
                .mayOnlyAccessLayers(
                        "config", "http", "stash", "library", "match", "artwork", "metadata", "call", "time")
                .whereLayer("health")
                .mayOnlyAccessLayers("http", "stash", "library", "call", "time")
                .whereLayer("demo")
                .mayOnlyAccessLayers("stash", "call", "time")
                .check(CLASSES);
    }
}
