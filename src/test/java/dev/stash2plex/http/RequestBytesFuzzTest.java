package dev.stash2plex.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.stash2plex.Service;
import dev.stash2plex.config.LogSettings;
import dev.stash2plex.config.Secrets;
import dev.stash2plex.log.Lines;
import dev.stash2plex.standin.StashStandIn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// Whatever bytes come to the port of the whole service, the answer is one of HTTP and never "a bug of Stash2Plex", and
/// the connection ends with them.
class RequestBytesFuzzTest {
    private static final int PATIENCE_MILLIS = 5_000;

    private static Lines log;
    private static StashStandIn stash;
    private static Service service;

    @BeforeAll
    static void start() {
        log = new Lines(LogSettings.Level.ERROR, Secrets.of(List.of()));
        stash = StashStandIn.builder().start();
        service = Service.of(stash.uri()).filled();
    }

    @AfterAll
    static void stop() {
        service.close();
        stash.close();
        log.close();
    }

    @FuzzTest
    void anyBytes(byte[] bytes) throws IOException {
        String answers = answers(bytes);
        assertThat(answers, not(containsString("HTTP/1.1 500")));
        assertThat(answers, answers.isEmpty() || answers.startsWith("HTTP/1.1 "), is(true));
    }

    private static String answers(byte[] bytes) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(bytes);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (SocketException e) {
            return "";
        }
    }
}
