package dev.stash2plex.call;

import dev.stash2plex.call.CallFailure.Unreachable;
import dev.stash2plex.problem.Problem;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;

/// Tells why no encrypted connection was made. The JDK has one kind of exception for most of it, so that its words
/// have to be looked at.
final class TlsFailures {
    private TlsFailures() {}

    static Unreachable failure(SSLException e) {
        String said = String.valueOf(e.getMessage());
        if (said.contains("unrecognized SSL message") || said.contains("plaintext connection")) {
            return new Unreachable(Problem.NO_TLS, "");
        }
        return TransportFailures.find(e, GeneralSecurityException.class).isPresent()
                ? new Unreachable(Problem.UNKNOWN_CERTIFICATE, certificate(e))
                : new Unreachable("TLS failed: " + Excerpt.of(said));
    }

    private static String certificate(SSLException e) {
        boolean outOfTime =
                TransportFailures.find(e, CertificateExpiredException.class).isPresent()
                        || TransportFailures.find(e, CertificateNotYetValidException.class)
                                .isPresent();
        String said = String.valueOf(e.getMessage());
        if (outOfTime) {
            return "it has expired, or is not valid yet";
        }
        return said.contains("No subject alternative") || said.contains("No name matching")
                ? "it is for another name"
                : "nobody known has signed it";
    }
}
