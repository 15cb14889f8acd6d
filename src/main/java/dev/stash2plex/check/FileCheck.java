package dev.stash2plex.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stash2plex.call.CallException;
import dev.stash2plex.call.Errand;
import dev.stash2plex.call.Work;
import dev.stash2plex.stash.SceneSummary;
import dev.stash2plex.stash.Stash;
import dev.stash2plex.time.Time;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Whether files of Stash are found as Plex would ask for them, and whether a picture of theirs comes.
final class FileCheck {
    private static final int LOOKED_AT = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Stash stash;
    private final PlexQuestions plex;
    private final String start;
    private final Time time;

    /// @param start of the URLs of pictures, before their path
    FileCheck(Stash stash, PlexQuestions plex, String start, Time time) {
        this.stash = stash;
        this.plex = plex;
        this.start = start;
        this.time = time;
    }

    void run(Findings findings) throws IOException {
        var pictures = new ArrayList<String>();
        try {
            for (SceneSummary scene : some()) {
                file(scene, pictures, findings);
            }
        } catch (CallException e) {
            findings.fault("file", e.failure().diagnosis().toString());
        }
        picture(pictures, findings);
    }

    /// The first, the middle and the last of the scenes that are looked at.
    private List<SceneSummary> some() {
        var scenes = stash.summariesAbove(0, LOOKED_AT, new Errand(Work.BULK, time.in(PATIENCE))).stream()
                .filter(scene -> !scene.files().isEmpty())
                .toList();
        return Stream.of(0, scenes.size() / 2, scenes.size() - 1)
                .distinct()
                .filter(place -> place >= 0 && place < scenes.size())
                .map(scenes::get)
                .toList();
    }

    private void file(SceneSummary scene, List<String> pictures, Findings findings) throws IOException {
        String filename = ending(scene.files().getFirst().path());
        var response = plex.match(filename);
        if (response.statusCode() != 200) {
            findings.fault("file", "%s: %s".formatted(filename, problem(response)));
            return;
        }
        JsonNode item = PlexQuestions.json(response).at("/MediaContainer/Metadata/0");
        if (item.path("ratingKey").asText().equals(String.valueOf(scene.id()))) {
            findings.ok(
                    "file",
                    "%s is scene %d, %s"
                            .formatted(filename, scene.id(), item.path("title").asText()));
            if (item.has("thumb")) {
                pictures.add(item.path("thumb").asText());
            }
        } else {
            String found = item.isMissingNode()
                    ? "finds no scene"
                    : "finds scene " + item.path("ratingKey").asText();
            findings.fault(
                    "file",
                    "%s %s, it is of scene %d: /explain?filename=… tells why".formatted(filename, found, scene.id()));
        }
    }

    /// The folder and the name, which is the least that Plex sends.
    private static String ending(String path) {
        String plain = path.matches("(?:[A-Za-z]:\\\\|\\\\\\\\).*") ? path.replace('\\', '/') : path;
        int name = plain.lastIndexOf('/');
        int folder = name < 0 ? -1 : plain.lastIndexOf('/', name - 1);
        return plain.substring(folder + 1);
    }

    private void picture(List<String> pictures, Findings findings) throws IOException {
        for (String url : pictures) {
            String path = url.startsWith(start) ? url.substring(start.length()) : url;
            var response = plex.get(path);
            if (response.statusCode() == 200) {
                findings.ok(
                        "image",
                        "%s, %d bytes of %s"
                                .formatted(
                                        path,
                                        response.body().length,
                                        response.headers()
                                                .firstValue("Content-Type")
                                                .orElse("no type")));
                return;
            }
            if (response.statusCode() != 404) {
                findings.fault("image", "%s: %s".formatted(path, problem(response)));
                return;
            }
        }
        findings.leftOut("image", "none of these scenes has a picture");
    }

    private static String problem(HttpResponse<byte[]> response) throws IOException {
        return PlexQuestions.json(response).at("/error/message").asText("status " + response.statusCode());
    }
}
