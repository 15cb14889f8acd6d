package dev.stash2plex.config;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.stash2plex.config.layer.Layers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The example file shows the defaults as they are.
class ExampleFileTest {
    @Test
    void everyDefaultStandsInIt(@TempDir Path folder) throws IOException {
        String example = Files.readString(Path.of("config/stash2plex.yml.example"));
        Files.writeString(folder.resolve("all.yml"), example.replaceAll("(?m)^( *)#([^ ])", "$1$2"));
        var shown = Layers.of(folder, Map.of());
        for (EffectiveSetting setting : Sources.defaults().effective()) {
            if (setting.source().equals(Layers.DEFAULT) && !setting.value().isEmpty()) {
                assertThat(setting.key(), shown.origin(setting.key()), is("all.yml"));
                assertThat(setting.key(), shown.value(setting.key()), is(Optional.of(setting.value())));
            }
        }
    }
}
