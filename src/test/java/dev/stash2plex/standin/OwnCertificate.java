package dev.stash2plex.standin;

import io.helidon.common.tls.Tls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// A certificate that nobody but its owner has signed, and its key, made by the JDK's `keytool`.
public final class OwnCertificate {
    private static final String PASSWORD = "changeit";

    private final Path folder;
    private final Path store;
    private final String alias;

    private OwnCertificate(Path folder, Path store, String alias) {
        this.folder = folder;
        this.store = store;
        this.alias = alias;
    }

    /// A server's own, for some names.
    ///
    /// @param names such as `ip:127.0.0.1`
    public static OwnCertificate ofServer(Path folder, String alias, String names) {
        var own = new OwnCertificate(folder, folder.resolve(alias + ".p12"), alias);
        own.keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=" + alias, "-ext", "san=" + names, "-validity", "2");
        return own;
    }

    /// An authority, for which no server stands by itself.
    public static OwnCertificate ofAuthority(Path folder, String alias) {
        var own = new OwnCertificate(folder, folder.resolve(alias + ".p12"), alias);
        own.keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=" + alias, "-ext", "bc:c", "-validity", "2");
        return own;
    }

    /// A server's, signed by this authority.
    public OwnCertificate signs(String server, String names) {
        var signed = new OwnCertificate(folder, store, server);
        signed.keytool(
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + server,
                "-ext",
                "san=" + names,
                "-validity",
                "2",
                "-signer",
                alias);
        return signed;
    }

    /// The certificate as text.
    public String pem() {
        return keytool("-exportcert", "-rfc");
    }

    /// What a server with this certificate listens with.
    public Tls tls() {
        try (InputStream in = Files.newInputStream(store)) {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            for (String other : List.copyOf(Collections.list(keys.aliases()))) {
                if (!other.equalsIgnoreCase(alias)) {
                    keys.deleteEntry(other);
                }
            }
            var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(keys, PASSWORD.toCharArray());
            var context = SSLContext.getInstance("TLS");
            context.init(factory.getKeyManagers(), null, null);
            return Tls.builder().sslContext(context).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String keytool(String... options) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC"));
        command.addAll(List.of(options));
        command.addAll(List.of("-alias", alias, "-keystore", store.toString()));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(folder.resolve("keytool.log").toFile())
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(said + Files.readString(folder.resolve("keytool.log")));
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
