package dev.stash2plex.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.http.HttpMediaType;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// Reads the bodies of requests, a few at once. Of a JSON object only the fields that are asked for are kept, and of
/// those only what is no list and no object.
public final class Bodies {
    /// PMS sends match bodies of a few hundred bytes; two of the longest paths that Linux knows are 8 KiB.
    public static final int LONGEST = 64 << 10;

    static final String TOO_LARGE = "The body is larger than 64 KiB";

    /// A body takes milliseconds, so that more of them at once are a crowd that waits for something else.
    private static final int PLACES = 16;

    /// How long a body that had to give way takes to be gone, and how often that is tried; one second in all.
    private static final long GONE_WITHIN_MILLIS = 100;

    private static final int TIMES = 10;

    private static final int LONGEST_NUMBER = 100;

    /// Jackson remembers up to 6000 names of fields, which are a stranger's.
    private static final int LONGEST_NAME = 256;

    private static final int DEEPEST = 100;
    private static final Pattern MEDIA_SUBTYPE = Pattern.compile("json|.*\\+json");

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxStringLength(LONGEST)
                    .maxNameLength(LONGEST_NAME)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private final ObjectMapper mapper = new ObjectMapper(FACTORY);
    private final Semaphore places = new Semaphore(PLACES, true);
    private final Runnable giveWay;

    /// @param giveWay ends the body that has kept us waiting longest, if one does
    public Bodies(Runnable giveWay) {
        this.giveWay = giveWay;
    }

    /// The fields of the body of a request. A list or an object is kept as an empty object.
    ///
    /// @param names of the fields that are kept
    /// @throws HttpProblem 415 for another media type, 413 for a large body, 400 for what is no JSON object, 503
    ///     where too many bodies are read at once
    public JsonNode fields(ServerRequest request, Set<String> names) {
        checkMediaType(request);
        takePlace(request);
        try {
            return fields(read(request), names);
        } finally {
            places.release();
        }
    }

    private static void checkMediaType(ServerRequest request) {
        var subtype = contentType(request).map(type -> type.mediaType().subtype());
        if (subtype.isPresent() && !MEDIA_SUBTYPE.matcher(subtype.get()).matches()) {
            throw HttpProblem.closing(Status.UNSUPPORTED_MEDIA_TYPE_415, "The body must be application/json");
        }
    }

    private static Optional<HttpMediaType> contentType(ServerRequest request) {
        try {
            return request.headers().contentType();
        } catch (RuntimeException e) {
            throw HttpProblem.closing(Status.BAD_REQUEST_400, "The Content-Type cannot be understood");
        }
    }

    private void takePlace(ServerRequest request) {
        try {
            if (places.tryAcquire()) {
                return;
            }
            for (int time = 0; time < TIMES; time++) {
                giveWay.run();
                if (places.tryAcquire(GONE_WITHIN_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        AccessLine.of(request).put("noPlace", "body");
        throw HttpProblem.closing(Status.SERVICE_UNAVAILABLE_503, "Too many bodies are being read");
    }

    /// The stream is not closed, as Helidon would wait for what is left of it.
    @SuppressWarnings("resource")
    private static byte[] read(ServerRequest request) {
        try {
            long promised = request.headers().contentLength().orElse(LONGEST);
            byte[] body = request.content().inputStream().readNBytes((int) Math.min(promised, LONGEST) + 1);
            if (body.length > LONGEST) {
                throw HttpProblem.closing(Status.REQUEST_ENTITY_TOO_LARGE_413, TOO_LARGE);
            }
            return body;
        } catch (CloseConnectionException | HttpProblem e) {
            throw e;
        } catch (RequestException e) {
            boolean large = e.status().equals(Status.REQUEST_ENTITY_TOO_LARGE_413);
            throw HttpProblem.closing(e.status(), large ? TOO_LARGE : "The body could not be read");
        } catch (IOException | RuntimeException e) {
            throw HttpProblem.closing(Status.BAD_REQUEST_400, "The body could not be read");
        }
    }

    ObjectNode fields(byte[] body, Set<String> names) {
        var fields = JsonNodeFactory.instance.objectNode();
        try (JsonParser parser = mapper.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw HttpProblem.of(Status.BAD_REQUEST_400, "The body is not a JSON object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                boolean scalar = parser.nextToken().isScalarValue();
                if (names.contains(name)) {
                    fields.set(name, scalar ? mapper.readTree(parser) : JsonNodeFactory.instance.objectNode());
                }
                parser.skipChildren();
            }
            if (parser.nextToken() != null) {
                throw HttpProblem.of(Status.BAD_REQUEST_400, "The body is not JSON: something follows the object");
            }
            return fields;
        } catch (JsonProcessingException e) {
            throw HttpProblem.of(Status.BAD_REQUEST_400, "The body is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw HttpProblem.of(Status.BAD_REQUEST_400, "The body could not be read");
        }
    }
}
