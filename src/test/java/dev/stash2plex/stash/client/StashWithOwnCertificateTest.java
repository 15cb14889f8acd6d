package dev.stash2plex.stash.client;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.stash2plex.Until;
import dev.stash2plex.call.CallException;
import dev.stash2plex.call.Errand;
import dev.stash2plex.config.Sources;
import dev.stash2plex.config.StashSettings;
import dev.stash2plex.standin.OwnCertificate;
import dev.stash2plex.standin.StashStandIn;
import dev.stash2plex.stash.ImageConditions;
import dev.stash2plex.stash.ImageReference;
import dev.stash2plex.time.Time;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A Stash behind TLS, whose certificate nobody but its owner has signed.
@Timeout(60)
class StashWithOwnCertificateTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    private static Path folder;

    private static OwnCertificate server;
    private static OwnCertificate another;

    @BeforeAll
    static void make() {
        server = OwnCertificate.ofServer(folder, "nas", "ip:127.0.0.1,dns:localhost");
        another = OwnCertificate.ofServer(folder, "another", "ip:127.0.0.1,dns:localhost");
    }

    @Test
    void isTrustedOnceItsCertificateIsNamed() throws Exception {
        try (var stash = StashStandIn.builder().apiKey("key").tls(server.tls()).start()) {
            assertThatAllWaysWork(stash, stash.uri().toString(), pem("server.pem", server.pem()));
        }
    }

    @Test
    void isTrustedUnderAnAddressThatHasNoName() throws Exception {
        var nameless = OwnCertificate.ofServer(folder, "nameless", "ip:127.0.0.1");
        try (var stash =
                StashStandIn.builder().apiKey("key").tls(nameless.tls()).start()) {
            assertThatAllWaysWork(stash, stash.uri().toString(), pem("nameless.pem", nameless.pem()));
        }
    }

    @Test
    void isTrustedByTheCertificateOfItsAuthorityAndUnderItsName() throws Exception {
        var authority = OwnCertificate.ofAuthority(folder, "home");
        var signed = authority.signs("signed", "dns:localhost");
        try (var stash = StashStandIn.builder().apiKey("key").tls(signed.tls()).start()) {
            String url = "https://localhost:" + stash.port() + "/graphql";
            assertThatAllWaysWork(stash, url, pem("several.pem", another.pem() + authority.pem()));
        }
    }

    @Test
    void isNotTrustedOtherwise() throws IOException {
        try (var stash = StashStandIn.builder().tls(server.tls()).start()) {
            assertThatNothingIsAnswered(stash.uri().toString(), "");
            assertThatNothingIsAnswered(stash.uri().toString(), pem("another.pem", another.pem()));
            assertThat("nothing was asked", stash.calls().graphQl().size(), is(0));
        }
    }

    @Test
    void isNotTrustedUnderAnotherName() throws IOException {
        var elsewhere = OwnCertificate.ofServer(folder, "elsewhere", "dns:elsewhere.example");
        try (var stash = StashStandIn.builder().tls(elsewhere.tls()).start()) {
            assertThatNothingIsAnswered(stash.uri().toString(), pem("elsewhere.pem", elsewhere.pem()));
        }
    }

    /// The JDK would ask the DNS for the name of an address, and take that for the name that was asked for.
    @Test
    void anAddressIsNotTakenForTheNameThatTheDnsHasForIt() throws IOException {
        var localhost = OwnCertificate.ofServer(folder, "localhost", "dns:localhost");
        try (var stash = StashStandIn.builder().tls(localhost.tls()).start()) {
            assertThatNothingIsAnswered("https://127.0.0.1:" + stash.port(), pem("localhost.pem", localhost.pem()));
        }
    }

    private static void assertThatAllWaysWork(StashStandIn stash, String url, String pem) throws Exception {
        var scans = new CountDownLatch(1);
        try (var client = new StashClient(settings(url, pem), Time.system());
                var subscription = client.onScanComplete(scans::countDown)) {
            assertThat(client.status(question()).version(), startsWith("v0.30"));
            var cover = new ImageReference(ImageReference.Kind.SCENE, 12);
            var image = client.image(cover, ImageConditions.NONE, question()).orElseThrow();
            assertThat(image.length() > 0, is(true));
            image.close();
            Until.holds("subscribed", SOON, () -> stash.scans().subscribed() == 1);
            stash.scans().done();
            assertThat(subscription + " hears", scans.await(10, TimeUnit.SECONDS), is(true));
        }
    }

    private static void assertThatNothingIsAnswered(String url, String pem) {
        try (var client = new StashClient(settings(url, pem), Time.system())) {
            var failure = assertThrows(CallException.class, () -> client.status(question()));
            assertThat(String.valueOf(failure.getCause()), containsString("SSL handshake"));
        }
    }

    private static StashSettings settings(String url, String pem) {
        var keys = new HashMap<>(Map.of("stash.url", url, "stash.api-key", "key", "stash.timeout", "5s"));
        if (!pem.isEmpty()) {
            keys.put("stash.ca-certificate", pem);
        }
        return Sources.fromVariables(keys).stash();
    }

    private static String pem(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static Errand question() {
        return Errand.question(Time.system().in(Duration.ofSeconds(20)));
    }
}
