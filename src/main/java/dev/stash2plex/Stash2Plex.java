package dev.stash2plex;

import dev.stash2plex.artwork.ArtworkRoutes;
import dev.stash2plex.check.Check;
import dev.stash2plex.config.Settings;
import dev.stash2plex.demo.DemoStash;
import dev.stash2plex.explain.ExplainRoute;
import dev.stash2plex.health.HealthRoute;
import dev.stash2plex.health.Meters;
import dev.stash2plex.health.Observation;
import dev.stash2plex.health.StashMonitor;
import dev.stash2plex.http.AccessKey;
import dev.stash2plex.http.Bodies;
import dev.stash2plex.http.Errors;
import dev.stash2plex.http.Json;
import dev.stash2plex.http.OurHosts;
import dev.stash2plex.http.PlainPath;
import dev.stash2plex.http.PublicUrl;
import dev.stash2plex.http.RequestLog;
import dev.stash2plex.http.door.Door;
import dev.stash2plex.library.Source;
import dev.stash2plex.match.Matcher;
import dev.stash2plex.metadata.MetadataMapper;
import dev.stash2plex.path.PathRules;
import dev.stash2plex.plex.ItemWriter;
import dev.stash2plex.plex.MatchRoute;
import dev.stash2plex.plex.Provider;
import dev.stash2plex.plex.ProviderRoutes;
import dev.stash2plex.stash.Stash;
import dev.stash2plex.stash.client.StashClient;
import dev.stash2plex.stash.outage.Outage;
import dev.stash2plex.stash.outage.WatchedStash;
import dev.stash2plex.time.Deadline;
import dev.stash2plex.time.Time;
import io.helidon.common.socket.SocketOptions;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The whole program: every object is built here, by its constructor, and every route is registered here.
public final class Stash2Plex implements AutoCloseable {
    /// The version of the service, which smoke tests ask for.
    public static final String VERSION = Version.read();

    /// A long path, percent-escaped in a query, is longer than Helidon's 4096.
    private static final int LONGEST_URI = 16_384;

    /// PMS leaves after 90 s; what it does not wait for is not done.
    private static final Duration LONGEST_QUESTION = Duration.ofSeconds(60);

    private final Settings settings;
    private final Meters meters;
    private final List<Source> sources;
    private final List<Provider> providers;
    private final PathRules pathRules;
    private final StashMonitor monitor;
    private final Json json = new Json();
    private final AccessKey accessKey;
    private final OurHosts ourHosts;
    private final Door door;
    private final Bodies bodies;
    private final Errors errors = new Errors(json);
    private final Time time;
    private final Listener listener;
    private final WebServer server;
    private final Life life;

    /// @param time says what time it is
    public Stash2Plex(Settings settings, Time time) {
        this(settings, new Listener(settings.server().host(), settings.server().port()), time);
    }

    /// @param listener where to listen, whatever the settings say
    Stash2Plex(Settings settings, Listener listener, Time time) {
        this.listener = listener.resolved();
        this.settings = settings;
        this.time = time;
        this.meters = new Meters(VERSION, time);
        Stash stash = settings.demo() ? new DemoStash() : watched(settings, meters, time);
        var source = Source.of("", stash, settings.library(), meters.looks(), time);
        this.sources = List.of(source);
        this.monitor = new StashMonitor(stash, time);
        this.pathRules = new PathRules(settings.match().pathRules());
        this.providers = providers(settings, source, pathRules);
        this.accessKey = new AccessKey(settings.server().accessKey());
        this.ourHosts = new OurHosts(settings.publicUrl(), settings.server().hosts());
        var http1 = Http1Config.builder().maxPrologueLength(LONGEST_URI).build();
        this.door = new Door(http1, settings.server().maxConnections(), errors.noPlace());
        this.bodies = new Bodies(door::bodyGivesWay);
        meters.watch(source.library(), stash, door::connections);
        this.server = server();
        this.life = life();
    }

    /// Listens, and begins to read the library. Requests in flight at the stop are answered while what they ask of is
    /// still there.
    ///
    /// @throws StartException if it cannot listen
    public void start() {
        life.start();
    }

    /// The port that is listened on.
    public int port() {
        return server.port();
    }

    /// What the start tells about Stash and the rules.
    StartReport report() {
        return new StartReport(VERSION, port(), settings, time, monitor.answer(), pathRules.warnings());
    }

    /// Looks whether Plex would be served. The service has to be started on the loopback interface.
    Check check() {
        return new Check(settings, sources.getFirst().stash(), port(), time);
    }

    private Life life() {
        return new Life()
                .with("meters", Life.Step.NONE, meters::close)
                .with(
                        "stash",
                        Life.Step.NONE,
                        () -> sources.forEach(source -> source.stash().close()))
                .with(
                        "library",
                        Life.Step.NONE,
                        () -> sources.forEach(source -> source.library().close()))
                .with("door", Life.Step.NONE, door::close)
                .with("server", this::listen, server::stop)
                .with(
                        "reading",
                        () -> sources.forEach(source -> source.library().start()),
                        Life.Step.NONE);
    }

    /// An answer goes out in two pieces; by Nagle's algorithm, which Helidon leaves on, the second would wait until the
    /// asker acknowledges the first.
    private WebServer server() {
        return WebServer.builder()
                .host(listener.host())
                .port(listener.port())
                .shutdownHook(false)
                .shutdownGracePeriod(settings.server().shutdownGrace())
                .connectionOptions(SocketOptions.builder().tcpNoDelay(true).build())
                .protocolsDiscoverServices(false)
                .addConnectionSelector(door)
                .maxTcpConnections(door.mostSockets())
                .maxPayloadSize(Bodies.LONGEST)
                .directHandlers(errors.directHandlers())
                .addFeature(Observation.feature(
                        accessKey.routePrefix(),
                        () -> life.state() == Life.State.STARTED,
                        monitor,
                        sources.getFirst().library(),
                        meters))
                .routing(this::routing)
                .build();
    }

    /// Helidon logs that a port is taken, and goes on without it.
    private void listen() {
        listener.check();
        server.start();
        if (!server.isRunning()) {
            listener.check();
            throw listener.taken();
        }
    }

    private static Stash watched(Settings settings, Meters meters, Time time) {
        var url = settings.stash().url().toString().replaceFirst("//[^/@]*@", "//***@");
        var client = new StashClient(settings.stash(), time);
        return new WatchedStash(client, new Outage(time, url), meters::stashFailed);
    }

    /// The roots that can be registered in Plex, which differ by their identifiers alone. Each knows the guids of all.
    private static List<Provider> providers(Settings settings, Source source, PathRules pathRules) {
        var plex = settings.plex();
        var identifiers = Set.copyOf(List.of(plex.identifier(), plex.customIdentifier()));
        var library = source.library();
        var matcher = new Matcher(source.name(), pathRules, identifiers, library.index(), library);
        var mapper = new MetadataMapper(settings.metadata(), settings.artwork());
        boolean adultOnlyWhenAsked = settings.match().adultOnlyWhenAsked();
        return List.of(
                new Provider("", plex.identifier(), plex.title(), adultOnlyWhenAsked, List.of(source), matcher, mapper),
                new Provider(
                        "/movies",
                        plex.customIdentifier(),
                        plex.title(),
                        adultOnlyWhenAsked,
                        List.of(source),
                        matcher,
                        mapper));
    }

    private void routing(HttpRouting.Builder routing) {
        errors.register(routing);
        routing.addFilter(new RequestLog(Long.toString(time.millis(), 36), System::nanoTime, accessKey::mask));
        routing.any(new PlainPath(), accessKey);
        routing.register(new HealthRoute(VERSION, monitor, sources.getFirst().library(), time, json));
        String prefix = accessKey.routePrefix();
        routing.any(prefix + "/observe/*", ourHosts);
        var stashes = sources.stream().collect(Collectors.toMap(Source::name, Source::stash));
        routing.register(new ArtworkRoutes(prefix, stashes, time));
        routing.register(new ExplainRoute(prefix, providers.getFirst(), ourHosts, bodies, json, this::deadline));
        var items = new ItemWriter(new PublicUrl(settings.publicUrl()), accessKey);
        var matches = new MatchRoute(items, bodies, json, this::deadline, meters::matched);
        for (Provider provider : providers) {
            routing.register(new ProviderRoutes(prefix, provider, VERSION, matches, items, json, this::deadline));
        }
    }

    private Deadline deadline() {
        return time.in(LONGEST_QUESTION);
    }

    @Override
    public void close() {
        life.close();
    }
}
