package dev.stash2plex.standin;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Where every request comes in: the fault of the moment, the key, then the route.
final class Front {
    private final StandInState state;
    private final KeyGate gate;
    private final GraphQlRoute graphQl;
    private final ImageRoutes images;

    Front(StandInState state) {
        this.state = state;
        this.gate = new KeyGate(state.version(), state.apiKey());
        this.graphQl = new GraphQlRoute(state.version());
        this.images = new ImageRoutes(state.version(), state.library(), state.images(), state.defaultImages());
    }

    void handle(ServerRequest request, ServerResponse response) {
        Visit incoming = Visit.of(request);
        Optional<Visit> passed = state.proxy().pass(incoming);
        if (passed.isEmpty()) {
            ReplyWriter.send(incoming, state.proxy().refusal(), response);
            return;
        }
        Visit visit = passed.get();
        Fault fault = state.fault();
        Reply reply = answer(visit, fault);
        if (fault.equals(Fault.KILLED_MID_BODY) && !isHealth(visit)) {
            ReplyWriter.sendHalf(visit, reply, response);
        } else {
            ReplyWriter.send(visit, reply, response);
        }
    }

    private Reply answer(Visit visit, Fault fault) {
        if (fault.equals(Fault.BAD_GATEWAY)) {
            return Reply.text(502, "text/html", "<html><body><h1>502 Bad Gateway</h1></body></html>\n");
        }
        if (isHealth(visit)) {
            return Reply.text(200, "text/plain", ".");
        }
        if (fault.equals(Fault.GARBAGE)) {
            return Reply.text(200, "text/html", "<!doctype html><title>It works!</title>\n");
        }
        Optional<Reply> refusal = fault.equals(Fault.REFUSED_KEY) ? Optional.of(gate.wrongKey()) : gate.refusal(visit);
        if (refusal.isPresent()) {
            state.calls().addRefused();
            return refusal.get();
        }
        return visit.path().matches("/graphql/?") ? graphQl(visit, fault) : image(visit, fault);
    }

    private Reply graphQl(Visit visit, Fault fault) {
        long start = System.nanoTime();
        Bill bill = state.costs().open();
        state.calls().enter();
        try {
            var late = new AtomicReference<>(Duration.ZERO);
            Reply plain = graphQl.answer(visit, call -> {
                state.calls().add(call);
                late.set(suffer(fault, call));
                return state.asked(visit, bill);
            });
            Reply reply = plain.encodedFor(visit);
            state.costs().pay(bill, start);
            CostModel.sleep(Objects.requireNonNull(late.get()));
            return reply;
        } finally {
            state.calls().leave();
        }
    }

    /// What goes wrong before an operation runs, and how much later its answer comes.
    private static Duration suffer(Fault fault, Call.GraphQl call) {
        if (fault instanceof Fault.Slow slow && slow.matching().test(call)) {
            CostModel.sleep(slow.delay());
        }
        if (fault instanceof Fault.Refusing refusing && refusing.matching().test(call)) {
            throw new StashError(refusing.message());
        }
        return fault instanceof Fault.Late late && late.matching().test(call) ? late.delay() : Duration.ZERO;
    }

    private Reply image(Visit visit, Fault fault) {
        Optional<Reply> image = images.answer(visit);
        if (image.isEmpty()) {
            return UserInterface.page(visit);
        }
        Reply reply = fault.equals(Fault.NOT_READY)
                ? Reply.text(500, "text/plain; charset=utf-8", "Internal Server Error\n")
                : image.get();
        state.calls().add(new Call.ForImage(visit.path(), visit.target(), visit.headers(), reply.status()));
        CostModel.sleep(state.imageDelay());
        return reply;
    }

    private static boolean isHealth(Visit visit) {
        return visit.path().equals("/healthz");
    }
}
