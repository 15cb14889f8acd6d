package dev.stash2plex;

import dev.stash2plex.config.EffectiveSetting;
import dev.stash2plex.config.Settings;
import dev.stash2plex.health.StashCondition;
import dev.stash2plex.time.Time;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/// The lines that a start writes: one with all that a person needs to see what runs, and a warning for each thing
/// that is not as that person may believe.
///
/// @param port that is listened on
/// @param stash how Stash is, as soon as that is known
/// @param ruleWarnings a sentence for each path rule that was switched off
record StartReport(
        String version,
        int port,
        Settings settings,
        Time time,
        CompletableFuture<StashCondition> stash,
        List<String> ruleWarnings) {
    /// The service answers while this is waited for.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final System.Logger LOGGER = System.getLogger(Main.class.getName());

    @SuppressWarnings("FutureReturnValueIgnored") // what comes of it is a line
    void write() {
        settings.overridden()
                .forEach(sentence -> LOGGER.log(
                        System.Logger.Level.WARNING, "set twice, to different values", Map.of("setting", sentence)));
        settings.guesses()
                .forEach(sentence ->
                        LOGGER.log(System.Logger.Level.INFO, "setting understood", Map.of("setting", sentence)));
        ruleWarnings.forEach(sentence ->
                LOGGER.log(System.Logger.Level.WARNING, "path rule switched off", Map.of("rule", sentence)));
        settings.match().pathRules().stream()
                .flatMap(rule -> rule.slowness().stream())
                .forEach(sentence ->
                        LOGGER.log(System.Logger.Level.WARNING, "path rule may be slow", Map.of("rule", sentence)));
        var answer = firstAnswer();
        LOGGER.log(System.Logger.Level.INFO, "started", fields(answer));
        if (answer.isEmpty()) {
            stash.thenAccept(StartReport::sayLate);
        }
    }

    /// Nothing at all is known of a Stash that takes its time.
    private Optional<StashCondition> firstAnswer() {
        try {
            return Optional.of(time.await(stash, time.in(PATIENCE)));
        } catch (TimeoutException | ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /// What the line of the start did not know yet. If it is bad news, whoever met it has said it.
    private static void sayLate(StashCondition condition) {
        condition
                .version()
                .ifPresent(stashVersion -> LOGGER.log(
                        System.Logger.Level.INFO,
                        "Stash has answered now",
                        Map.of("stash_reachable", true, "stash_version", stashVersion)));
    }

    private Map<String, Object> fields(Optional<StashCondition> answer) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("version", version);
        fields.put("port", port);
        fields.put("demo", settings.demo());
        answer.ifPresentOrElse(
                condition -> {
                    fields.put("stash_reachable", condition.isUsable());
                    condition.version().ifPresent(stashVersion -> fields.put("stash_version", stashVersion));
                    condition.problem().ifPresent(problem -> fields.put("stash_problem", problem.toString()));
                },
                () -> fields.put("stash", "no answer yet"));
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
