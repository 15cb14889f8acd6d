package dev.stash2plex.http.door;

import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/// A small server behind a door, with deadlines as short as a test needs them.
final class Doorway implements AutoCloseable {
    static final Duration SHORT = Duration.ofMillis(400);
    static final Duration LONG = Duration.ofSeconds(60);

    /// Opens `/held`.
    final CountDownLatch held = new CountDownLatch(1);

    /// Is open once somebody waits for `/held`.
    final CountDownLatch asked = new CountDownLatch(1);

    private final Door door;
    private final WebServer server;

    Doorway(int most, Limits limits, Duration grace) {
        byte[] noPlace = "{}".getBytes(StandardCharsets.US_ASCII);
        this.door = new Door(Http1Config.create(), most, noPlace, limits, System::nanoTime);
        this.server = WebServer.builder()
                .host("127.0.0.1")
                .port(0)
                .shutdownGracePeriod(grace)
                .protocolsDiscoverServices(false)
                .addConnectionSelector(door)
                .maxTcpConnections(door.mostSockets())
                .maxPayloadSize(1 << 16)
                .routing(this::routing)
                .build()
                .start();
    }

    static Limits limits(Duration request, Duration idle, Duration transfer) {
        return new Limits(request, idle, transfer, 16 << 10, Duration.ofMillis(200));
    }

    int port() {
        return server.port();
    }

    void stop() {
        server.stop();
    }

    @Override
    public void close() {
        held.countDown();
        server.stop();
        door.close();
    }

    private void routing(HttpRouting.Builder routing) {
        routing.get("/small", (request, response) -> response.send("small"))
                .post(
                        "/echo",
                        (request, response) -> response.send(request.content().as(String.class)))
                .get("/held", (request, response) -> {
                    asked.countDown();
                    held.await();
                    response.send("held");
                })
                .get("/large", (request, response) -> {
                    response.status(Status.OK_200);
                    try (var out = response.outputStream()) {
                        for (int piece = 0; piece < 4_096; piece++) {
                            out.write(new byte[8 << 10]);
                        }
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
