package dev.stash2plex;

import dev.stash2plex.config.EffectiveSetting;
import dev.stash2plex.config.Settings;
import dev.stash2plex.stash.StashStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The lines that a start writes: one with all that a person needs to see what runs, and a warning for each thing
/// that is not as that person may believe.
///
/// @param port that is listened on
/// @param stash the status of Stash, if it is there
/// @param ruleWarnings a sentence for each path rule that was switched off
record StartReport(
        String version, int port, Settings settings, Optional<StashStatus> stash, List<String> ruleWarnings) {
    private static final System.Logger LOGGER = System.getLogger(Main.class.getName());

    void write() {
        settings.overridden()
                .forEach(sentence -> LOGGER.log(
                        System.Logger.Level.WARNING, "set twice, to different values", Map.of("setting", sentence)));
        ruleWarnings.forEach(sentence ->
                LOGGER.log(System.Logger.Level.WARNING, "path rule switched off", Map.of("rule", sentence)));
        settings.match().pathRules().stream()
                .flatMap(rule -> rule.slowness().stream())
                .forEach(sentence ->
                        LOGGER.log(System.Logger.Level.WARNING, "path rule may be slow", Map.of("rule", sentence)));
        LOGGER.log(System.Logger.Level.INFO, "started", fields());
        if (stash.isEmpty()) {
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "Stash does not answer yet; matches will be answered with 503 until it does",
                    Map.of("url", settings.stash().url().toString()));
        }
    }

    private Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("version", version);
        fields.put("port", port);
        fields.put("demo", settings.demo());
        fields.put("stash_reachable", stash.isPresent());
        stash.ifPresent(status -> fields.put("stash_version", status.version()));
        fields.put("path_rules", settings.match().pathRules().size() - ruleWarnings.size());
        fields.put("settings", effective());
        return fields;
    }

    private Map<String, String> effective() {
        var effective = new LinkedHashMap<String, String>();
        for (EffectiveSetting setting : settings.effective()) {
            effective.put(setting.key(), setting.value() + " (" + setting.source() + ")");
        }
        return effective;
    }
}
