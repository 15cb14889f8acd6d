package dev.stash2plex.standin;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.http.WritableHeaders;
import io.helidon.websocket.WsListener;
import io.helidon.websocket.WsSession;
import io.helidon.websocket.WsUpgradeException;
import java.util.Optional;

/// The websocket at `/graphql`, by the protocol `graphql-transport-ws`.
final class ScanSocket implements WsListener {
    private static final HeaderName PROTOCOL = HeaderNames.create("Sec-WebSocket-Protocol");
    private static final HeaderName API_KEY = HeaderNames.create("ApiKey");

    private final StandInState state;

    ScanSocket(StandInState state) {
        this.state = state;
    }

    @Override
    public Optional<Headers> onHttpUpgrade(HttpPrologue prologue, Headers headers) {
        state.scans().add(headers);
        String key = headers.first(API_KEY).orElse("");
        boolean known = key.equals(state.apiKey() == null ? "" : state.apiKey());
        if (!known
                || !state.proxy()
                        .admits(headers.first(HeaderNames.AUTHORIZATION).orElse(""))) {
            throw new WsUpgradeException("refused");
        }
        return Optional.of(WritableHeaders.create().set(PROTOCOL, "graphql-transport-ws"));
    }

    @Override
    public void onMessage(WsSession session, String text, boolean last) {
        state.scans().add(text);
        if (text.contains("\"connection_init\"")) {
            session.send("{\"type\":\"connection_ack\"}", true);
        } else if (text.contains("\"subscribe\"") && text.contains("subscription{scanCompleteSubscribe}")) {
            state.scans().subscribe(session);
        } else if (text.contains("\"ping\"")) {
            session.send("{\"type\":\"pong\"}", true);
        }
    }

    @Override
    public void onClose(WsSession session, int status, String reason) {
        state.scans().leave(session);
    }

    @Override
    public void onError(WsSession session, Throwable failure) {
        state.scans().leave(session);
    }
}
