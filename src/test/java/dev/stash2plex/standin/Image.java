package dev.stash2plex.standin;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Bytes with the type that Stash sniffs from them. The entity tag is the quoted md5 of the bytes.
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record Image(byte[] bytes, String contentType, String etag) {
    static Image of(byte[] bytes, String contentType) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(bytes);
            return new Image(bytes, contentType, '"' + HexFormat.of().formatHex(digest) + '"');
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
