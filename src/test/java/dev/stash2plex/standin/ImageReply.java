package dev.stash2plex.standin;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Serves bytes as Stash does: with an entity tag, cacheable for ever if the URL has a `t`, in parts on demand.
final class ImageReply {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d*)-(\\d*)");

    private ImageReply() {}

    static Reply of(Visit visit, Image image) {
        Reply cached =
                Reply.empty(304).with("Cache-Control", cacheControl(visit)).with("ETag", image.etag());
        if (visit.header("If-None-Match").equals(image.etag())) {
            return cached;
        }
        Reply whole = new Reply(
                        200,
                        cached.headers(),
                        image.bytes(),
                        image.contentType().contains("svg"))
                .with("Accept-Ranges", "bytes")
                .with("Content-Type", image.contentType());
        Matcher range = RANGE.matcher(visit.header("Range"));
        return range.matches() ? part(whole, range.group(1), range.group(2)) : whole;
    }

    private static String cacheControl(Visit visit) {
        return visit.query().containsKey("t") ? "private, max-age=31536000, immutable" : "no-cache";
    }

    private static Reply part(Reply whole, String first, String last) {
        int length = whole.body().length;
        int from = first.isEmpty() ? Math.max(0, length - Integer.parseInt(last)) : Integer.parseInt(first);
        int to = first.isEmpty() || last.isEmpty() ? length - 1 : Math.min(length - 1, Integer.parseInt(last));
        if (from > to) {
            return Reply.text(416, "text/plain; charset=utf-8", "invalid range: failed to overlap\n")
                    .with("Content-Range", "bytes */" + length);
        }
        byte[] bytes = Arrays.copyOfRange(whole.body(), from, to + 1);
        return new Reply(206, whole.headers(), bytes, false)
                .with("Content-Range", "bytes " + from + "-" + to + "/" + length);
    }
}
