package dev.stash2plex.http;

import dev.stash2plex.config.Secrets;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The optional secret first segment of every path but `/health`.
///
/// PMS sends no credentials, but it appends its paths to whatever URL a person registered, so a secret in that URL
/// comes back with each request. Images get a segment of their own, made from the key: it stands in answers and is
/// kept by Plex and its apps, and must not open anything else.
public final class AccessKey implements Handler {
    private static final String OPEN_PATH = "/health";
    private static final String IMAGES = "/art/";

    private final Optional<String> key;
    private final String imagePrefix;
    private final Secrets secrets;

    /// @param key letters, digits, `-` and `_`; absent to leave all routes open
    public AccessKey(Optional<String> key) {
        this.key = key;
        this.imagePrefix = key.map(secret -> "/" + derived(secret)).orElse("");
        this.secrets = Secrets.of(key.stream().toList()).and(imagePrefix.replace("/", ""));
    }

    /// What stands before the paths of all routes: nothing, or a parameter that takes the key's place. The routes
    /// do not compare it; this handler has done so.
    public String routePrefix() {
        return key.isPresent() ? "/{access-key}" : "";
    }

    /// What stands before the path of an image in a URL that is given away.
    public String imagePrefix() {
        return imagePrefix;
    }

    /// The path as it may be logged: without what stands in the key's place, which may be almost the key, and without
    /// the secrets themselves wherever they stand.
    public String mask(String path) {
        return key.isEmpty() || path.equals(OPEN_PATH) ? path : "/***" + secrets.mask(rest(path));
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        String path = request.prologue().uriPath().path();
        if (key.isPresent() && !path.equals(OPEN_PATH) && !opens(path, key.get())) {
            throw HttpProblem.of(Status.NOT_FOUND_404, "There is nothing here");
        }
        response.next();
    }

    private boolean opens(String path, String secret) {
        String segment = "/" + path.substring(1, path.length() - rest(path).length());
        boolean all = equal(segment, "/" + secret);
        boolean images = equal(segment, imagePrefix) && rest(path).startsWith(IMAGES);
        return all || images;
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String rest(String path) {
        int end = path.indexOf('/', 1);
        return end < 0 ? "" : path.substring(end);
    }

    private static String derived(String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal("art".getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
