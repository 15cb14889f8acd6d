package dev.stash2plex.stash.graphql;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.stash2plex.call.CallException;
import dev.stash2plex.call.Errand;
import dev.stash2plex.config.StashSettings;
import dev.stash2plex.library.index.HashIndex;
import dev.stash2plex.stash.hostile.HostileServer;
import dev.stash2plex.stash.server.StashServer;
import dev.stash2plex.time.Time;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// Whatever Stash answers, it is what was asked for or a failure of the call, and the index takes what it is given.
/// The first byte says what is asked, and whether the rest is sent as it is, packed, or said to be packed.
class StashAnswerFuzzTest {
    private static final Map<String, ?> NOTHING = Map.of();

    private static byte[] answer = {};
    private static HostileServer server;
    private static StashServer stash;
    private static GraphQl graphQl;

    @BeforeAll
    static void start() throws IOException {
        server = new HostileServer((target, out) -> out.write(answer));
        stash = new StashServer(
                new StashSettings(server.uri(), Optional.empty(), Duration.ofSeconds(5), 4), Time.system());
        graphQl = new GraphQl(stash);
    }

    @AfterAll
    static void stop() throws IOException {
        stash.close();
        server.close();
    }

    @FuzzTest
    void anyAnswer(byte[] bytes) {
        int kind = bytes.length == 0 ? 0 : bytes[0];
        byte[] body = bytes.length == 0 ? bytes : Arrays.copyOfRange(bytes, 1, bytes.length);
        answer = http(kind, body);
        try {
            ask(kind >> 2, Errand.question(Time.system().in(Duration.ofSeconds(5))));
        } catch (CallException e) {
            if (e.failure().toString().length() > 1_000) {
                throw new AssertionError("too long to be logged", e);
            }
        }
    }

    private static void ask(int what, Errand errand) {
        switch (what & 7) {
            case 0 -> graphQl.query("", NOTHING, GraphQlData.Scenes.class, errand);
            case 1 ->
                graphQl.query("", NOTHING, GraphQlData.Changed.class, errand).toChanges();
            case 2 ->
                graphQl.query("", NOTHING, GraphQlData.Schema.class, errand).hasArgument("a", "b");
            case 3 -> graphQl.query("", NOTHING, GraphQlData.FoundFile.class, errand);
            case 4 ->
                graphQl.query("", NOTHING, GraphQlData.Casts.class, errand)
                        .found()
                        .scenes()
                        .forEach(GraphQlData.Cast::toSceneCast);
            case 5 -> graphQl.queryEach("", NOTHING, GraphQlData.Summary.class, errand);
            default -> {
                var index = new HashIndex();
                graphQl.query("", NOTHING, GraphQlData.Summaries.class, errand)
                        .toSceneSummaries()
                        .forEach(scene -> index.put(scene, 1));
            }
        }
    }

    private static byte[] http(int kind, byte[] body) {
        byte[] content = (kind & 3) == 1 ? packed(body) : body;
        String encoding = (kind & 3) == 1 || (kind & 3) == 2 ? "Content-Encoding: gzip\r\n" : "";
        byte[] head = ("HTTP/1.1 200 OK\r\n" + encoding + "Content-Length: " + content.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(head, head.length + content.length);
        System.arraycopy(content, 0, all, head.length, content.length);
        return all;
    }

    private static byte[] packed(byte[] body) {
        var packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
