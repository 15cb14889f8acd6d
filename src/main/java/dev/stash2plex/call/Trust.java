package dev.stash2plex.call;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/// Whom a call by TLS trusts. There is no way to trust everybody.
public final class Trust {
    private Trust() {}

    /// What the system trusts (`javax.net.ssl.trustStore`, else the JDK's `cacerts`), and these in addition: the
    /// certificate of an authority, or that of a server itself. The name of the server is checked in either case.
    public static SSLContext systemAnd(List<X509Certificate> certificates) {
        try {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (X509Certificate known : trustedBySystem()) {
                store.setCertificateEntry("system-" + store.size(), known);
            }
            for (X509Certificate added : certificates) {
                store.setCertificateEntry("added-" + store.size(), added);
            }
            var context = SSLContext.getInstance("TLS");
            context.init(null, factory(store).getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("every JDK can hold certificates in memory", e);
        }
    }

    private static List<X509Certificate> trustedBySystem() throws GeneralSecurityException {
        for (var manager : factory(null).getTrustManagers()) {
            if (manager instanceof X509TrustManager system) {
                return List.of(system.getAcceptedIssuers());
            }
        }
        return List.of();
    }

    /// @param store null for what the system trusts
    private static TrustManagerFactory factory(@Nullable KeyStore store) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory;
    }
}
