package dev.stash2plex.standin;

import io.helidon.common.socket.SocketOptions;
import io.helidon.common.tls.Tls;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.websocket.WsRouting;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A running stand-in. Unless told otherwise it is the newest version, without a key, on a free port of the
/// loopback interface, with the library that was recorded on that version:
///
/// ```java
/// try (StashStandIn stash = StashStandIn.builder().apiKey("key").start()) {
///     stash.library().edit(12, scene -> scene.title("Another Title"));
///     stash.fault(Fault.NOT_READY);
///     … stash.uri() …
///     assertThat(stash.calls().count("findScene"), is(1L));
/// }
/// ```
///
/// `stop()` frees the port; `start()` opens it again, with everything as it was.
public final class StashStandIn implements AutoCloseable {
    private final StandInState state;
    private final String host;
    private int port;
    private @Nullable WebServer server;

    private StashStandIn(StandInState state, String host, int port) {
        this.state = state;
        this.host = host;
        this.port = port;
    }

    public static Builder builder() {
        return new Builder();
    }

    /// Runs until killed: `--host H --port P --version 0.30 --api-key K --slow-ms N --slow-image-ms N --scenes N`.
    public static void main(String[] args) {
        StashStandIn stash = CommandLine.parse(args);
        System.out.println("Stash stand-in " + stash.version() + " ready at " + stash.uri());
    }

    /// Opens the port of last time.
    public synchronized void start() {
        Front front = new Front(state);
        Proxy proxy = state.proxy();
        var builder = WebServer.builder()
                .host(host)
                .port(port)
                .shutdownHook(false)
                .connectionOptions(SocketOptions.builder().tcpNoDelay(true).build())
                .featuresDiscoverServices(false)
                .shutdownGracePeriod(Duration.ofMillis(100))
                .routing(routing -> routing.any(front::handle))
                .addRouting(WsRouting.builder().endpoint(proxy.path() + "/graphql", () -> new ScanSocket(state)));
        if (proxy.tls() != null) {
            builder.tls(proxy.tls());
        }
        WebServer started = builder.build().start();
        port = started.port();
        server = started;
    }

    public synchronized void start(int port) {
        this.port = port;
        start();
    }

    /// From now on connections are refused. Requests that are being answered are cut off.
    public synchronized void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    @Override
    public void close() {
        stop();
    }

    public URI uri() {
        Proxy proxy = state.proxy();
        return URI.create(
                proxy.scheme() + "://" + (host.equals("0.0.0.0") ? "127.0.0.1" : host) + ":" + port + proxy.path());
    }

    public int port() {
        return port;
    }

    public StashVersion version() {
        return state.version();
    }

    public Library library() {
        return state.library();
    }

    public Images images() {
        return state.images();
    }

    /// Shorthand for `images().put(…)`: the path is that of the URL, like `/scene/5/screenshot`.
    public void image(String path, byte[] bytes, String contentType) {
        state.images().put(path, bytes, contentType);
    }

    /// What goes wrong from now on.
    public void fault(Fault fault) {
        state.fault(fault);
    }

    /// Each image comes this much later.
    public void slowImages(Duration delay) {
        state.imageDelay(delay);
    }

    /// Who has subscribed to scans on the websocket.
    public Scans scans() {
        return state.scans();
    }

    public Calls calls() {
        return state.calls();
    }

    public void resetCalls() {
        state.calls().reset();
    }

    /// What a stand-in starts with.
    public static final class Builder {
        private StashVersion version = StashVersion.V0_30_1;
        private String host = "127.0.0.1";
        private int port;
        private @Nullable String apiKey;
        private @Nullable Library library;
        private CostModel costs = CostModel.none();
        private ZoneOffset zone = ZoneOffset.UTC;
        private Proxy proxy = Proxy.NONE;

        private Builder() {}

        public Builder version(StashVersion version) {
            this.version = version;
            return this;
        }

        public Builder host(String host) {
            this.host = host;
            return this;
        }

        /// 0, the default, is any free one.
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        public Builder apiKey(String apiKey) {
            this.apiKey = apiKey;
            return this;
        }

        /// Instead of the recorded library, which comes with the recorded images.
        public Builder library(Library library) {
            this.library = library;
            return this;
        }

        public Builder costs(CostModel costs) {
            this.costs = costs;
            return this;
        }

        /// The offset that timestamps are written with.
        public Builder zone(ZoneOffset zone) {
            this.zone = zone;
            return this;
        }

        /// A proxy has it below a path, such as `/stash`.
        public Builder below(String path) {
            this.proxy = new Proxy(path, proxy.credentials(), proxy.tls());
            return this;
        }

        /// A proxy asks for `user:password`, by basic authentication.
        public Builder credentials(String userAndPassword) {
            this.proxy = new Proxy(proxy.path(), userAndPassword, proxy.tls());
            return this;
        }

        /// A proxy speaks TLS.
        public Builder tls(Tls tls) {
            this.proxy = new Proxy(proxy.path(), proxy.credentials(), tls);
            return this;
        }

        public StashStandIn start() {
            RecordedImages recorded = RecordedImages.of(version);
            Images images = new Images();
            if (library == null) {
                recorded.uploaded().forEach(images::put);
            }
            Library shown = Objects.requireNonNullElseGet(library, () -> RecordedLibrary.of(version));
            StashStandIn stash = new StashStandIn(
                    new StandInState(version, shown, images, recorded, apiKey, costs, zone, proxy), host, port);
            stash.start();
            return stash;
        }
    }
}
