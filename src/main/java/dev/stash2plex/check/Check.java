package dev.stash2plex.check;

import dev.stash2plex.config.EffectiveSetting;
import dev.stash2plex.config.Settings;
import dev.stash2plex.problem.Diagnosis;
import dev.stash2plex.problem.Problem;
import dev.stash2plex.stash.Stash;
import dev.stash2plex.time.Time;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Looks at everything that has to be well before Plex is served, in the order in which one thing needs the other.
public final class Check {
    /// 100,000 scenes take 20 s.
    private static final Duration READING = Duration.ofMinutes(2);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Settings settings;
    private final Stash stash;
    private final String service;
    private final Time time;

    /// @param stash that the service asks
    /// @param port of the loopback interface on which the service answers
    public Check(Settings settings, Stash stash, int port, Time time) {
        this.settings = settings;
        this.stash = stash;
        this.service = "http://127.0.0.1:" + port;
        this.time = time;
    }

    /// Looks.
    ///
    /// @param out takes a line for each thing
    /// @return whether Plex would be served
    public boolean run(Consumer<String> out) throws IOException, InterruptedException {
        var findings = new Findings(out);
        settings(findings);
        String secret = settings.server().accessKey().map(key -> "/" + key).orElse("");
        try (var plex = new PlexQuestions(service, secret)) {
            if (stash(findings) && scenes(plex, findings)) {
                String start = settings.publicUrl().map(Object::toString).orElse(service);
                new FileCheck(stash, plex, start, time).run(findings);
            } else {
                findings.leftOut("files", "not asked for, nor a picture: that needs a Stash with scenes");
            }
            provider(plex, secret, findings);
        }
        return findings.sum();
    }

    private void settings(Findings findings) {
        String sources = settings.effective().stream()
                .map(EffectiveSetting::source)
                .filter(source -> !source.equals("default"))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        findings.ok("settings", sources.isEmpty() ? "the defaults" : "from " + sources + ", else the defaults");
        settings.overridden().forEach(sentence -> findings.leftOut("settings", sentence));
    }

    private boolean stash(Findings findings) {
        if (settings.demo()) {
            findings.ok("stash", "the demo library, no Stash is asked");
            return true;
        }
        return new StashCheck(settings.stash(), stash, time).run(findings);
    }

    private boolean scenes(PlexQuestions plex, Findings findings) throws IOException, InterruptedException {
        long begun = time.nanos();
        var patience = time.in(READING);
        var health = plex.health();
        while (!health.path("library_read").asBoolean() && !patience.isOver()) {
            time.sleep(BETWEEN_LOOKS);
            health = plex.health();
        }
        int scenes = health.path("library_scenes").asInt();
        if (!health.path("library_read").asBoolean()) {
            String problem = health.path("stash_problem")
                    .asText(new Diagnosis(Problem.STILL_READING, scenes + " scenes so far").toString());
            findings.fault("scenes", problem);
            return false;
        }
        if (scenes == 0) {
            findings.fault("scenes", new Diagnosis(Problem.NO_SCENES, "").toString());
            return false;
        }
        long millis = Duration.ofNanos(time.nanos() - begun).toMillis();
        findings.ok("scenes", "%d, read within %d ms".formatted(scenes, millis));
        return true;
    }

    private void provider(PlexQuestions plex, String secret, Findings findings) throws IOException {
        var manifest = plex.manifest();
        String identifier =
                PlexQuestions.json(manifest).at("/MediaProvider/identifier").asText();
        if (manifest.statusCode() != 200 || identifier.isEmpty()) {
            findings.fault("url", "the provider does not answer: status " + manifest.statusCode());
            return;
        }
        String start = settings.publicUrl()
                .map(Object::toString)
                .orElseGet(() ->
                        "http://" + OwnAddress.find() + ":" + settings.server().port());
        String images = settings.publicUrl().isPresent()
                ? "images begin with " + start
                : "images begin with what Plex is given; set S2P_PUBLIC_URL if apps reach us by another address";
        findings.ok("url", "%s%s/movies is to be added to Plex; %s".formatted(start, secret, images));
    }
}
