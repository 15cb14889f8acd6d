package dev.stash2plex.config.value;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the certificates of a PEM file. What else stands in it, such as a private key, is passed over.
public final class CertificateFile implements ValueType<List<X509Certificate>> {
    /// All authorities that a Linux trusts take 220 KB.
    private static final int MOST_BYTES = 1 << 20;

    private static final Pattern CERTIFICATE =
            Pattern.compile("-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----([^-]*+)-----END");

    private final TextFile files;

    /// @param folder where a relative path begins
    public CertificateFile(Path folder) {
        this.files = new TextFile(folder, MOST_BYTES);
    }

    @Override
    public List<X509Certificate> parse(String path) {
        String text = files.read(path);
        var certificates = new ArrayList<X509Certificate>();
        Matcher block = CERTIFICATE.matcher(text);
        while (block.find()) {
            certificates.add(certificate(block.group(1), certificates.size() + 1));
        }
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException(
                    "names a file without a certificate in PEM, which begins with -----BEGIN CERTIFICATE-----");
        }
        return List.copyOf(certificates);
    }

    private static X509Certificate certificate(String base64, int number) {
        try {
            byte[] der = Base64.getMimeDecoder().decode(base64);
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException | IllegalArgumentException e) {
            throw new IllegalArgumentException("names a file whose certificate no. %d is broken".formatted(number), e);
        }
    }
}
