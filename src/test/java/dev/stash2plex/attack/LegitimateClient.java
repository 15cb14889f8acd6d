package dev.stash2plex.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Whoever the service is there for: 20 requests a second, whatever else happens. Health is asked on a new connection
/// each time, as a container engine does it, everything else on connections that are kept, as Plex does it.
final class LegitimateClient implements AutoCloseable {
    private static final Duration PACE = Duration.ofMillis(50);
    private static final int LEAST = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String FILE = "Aurora Films/2019/aurora.19.07.04.jane.roe.river.walk.1080p.mp4";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ServiceUnderAttack service;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicLong worstNanos = new AtomicLong();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final List<Question> questions;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Future<?> pace;

    /// @param onlyHealth for attacks of a Stash, on which all other answers depend
    LegitimateClient(ServiceUnderAttack service, boolean onlyHealth) throws IOException, InterruptedException {
        this.service = service;
        this.questions = onlyHealth ? List.of(this::health) : everything();
        this.pace = clock.scheduleAtFixedRate(this::next, 0, PACE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Waits until enough was asked for the worst answer to say something, also of an attack that was over at once.
    void awaitQuestions() throws InterruptedException {
        while (asked.get() < LEAST) {
            Thread.sleep(PACE);
        }
    }

    int asked() {
        return asked.get();
    }

    /// What went wrong, in the order in which it was noticed.
    List<String> failures() {
        return List.copyOf(failures);
    }

    /// The longest that an answer took, or that one was waited for in vain.
    Duration worst() {
        return Duration.ofNanos(worstNanos.get());
    }

    /// Asks no more, and waits for what was asked.
    @Override
    public void close() {
        pace.cancel(false);
        clock.close();
        threads.close();
        client.close();
    }

    private void next() {
        Question question = questions.get(asked.getAndIncrement() % questions.size());
        threads.execute(() -> ask(question));
    }

    private void ask(Question question) {
        long begun = System.nanoTime();
        try {
            question.ask();
        } catch (IOException e) {
            failures.add(String.valueOf(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        worstNanos.accumulateAndGet(System.nanoTime() - begun, Math::max);
    }

    /// What a scan asks; the first answers tell what to ask for later.
    private List<Question> everything() throws IOException, InterruptedException {
        JsonNode item = match();
        String metadata = "/movies/library/metadata/" + item.path("ratingKey").asText();
        String poster = URI.create(item.path("thumb").asText()).getRawPath();
        return List.of(this::health, this::match, () -> read(service.path(metadata)), () -> read(poster));
    }

    private void health() throws IOException {
        Answer answer = Wire.ask(service.port(), Wire.get("/health"));
        if (answer.status() != 200) {
            throw new IOException("/health answers " + answer.status());
        }
    }

    private JsonNode match() throws IOException, InterruptedException {
        String body =
                JSON.createObjectNode().put("type", 1).put("filename", FILE).toString();
        byte[] answer = send(request(service.path("/movies/library/metadata/matches"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        JsonNode item = JSON.readTree(answer).at("/MediaContainer/Metadata/0");
        if (item.isMissingNode()) {
            throw new IOException("the match finds nothing: " + new String(answer, UTF_8));
        }
        return item;
    }

    private void read(String path) throws IOException, InterruptedException {
        if (send(request(path)).length == 0) {
            throw new IOException("nothing at " + path);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                .timeout(PATIENCE);
    }

    private byte[] send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException(response.request().uri().getPath() + " answers " + response.statusCode() + ": "
                    + new String(response.body(), UTF_8));
        }
        return response.body();
    }

    private interface Question {
        void ask() throws IOException, InterruptedException;
    }
}
