package dev.stash2plex.standin;

import io.helidon.http.Headers;
import io.helidon.websocket.WsSession;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Who wants to know of scans.
public final class Scans {
    private static final String SCANNED =
            "{\"id\":\"1\",\"type\":\"next\",\"payload\":{\"data\":{\"scanCompleteSubscribe\":true}}}";

    private final Set<WsSession> subscribed = ConcurrentHashMap.newKeySet();
    private final List<Headers> handshakes = new CopyOnWriteArrayList<>();
    private final List<String> messages = new CopyOnWriteArrayList<>();

    Scans() {}

    /// A scan is done, of which all who have subscribed are told.
    public void done() {
        tell(SCANNED);
    }

    /// Asks all who have subscribed whether they are there.
    public void ping() {
        tell("{\"type\":\"ping\"}");
    }

    /// Whoever has gone without a word is not told.
    private void tell(String message) {
        subscribed.removeIf(session -> {
            try {
                session.send(message, true);
                return false;
            } catch (RuntimeException e) {
                return true;
            }
        });
    }

    /// How many have subscribed and are still there.
    public int subscribed() {
        return subscribed.size();
    }

    /// The headers of all handshakes, the refused ones too.
    public List<Headers> handshakes() {
        return List.copyOf(handshakes);
    }

    /// What clients have said.
    public List<String> messages() {
        return List.copyOf(messages);
    }

    void add(Headers handshake) {
        handshakes.add(handshake);
    }

    void add(String message) {
        messages.add(message);
    }

    void subscribe(WsSession session) {
        subscribed.add(session);
    }

    void leave(WsSession session) {
        subscribed.remove(session);
    }
}
