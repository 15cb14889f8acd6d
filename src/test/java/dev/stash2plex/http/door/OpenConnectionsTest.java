package dev.stash2plex.http.door;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PeerInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Who is closed, and when, by a clock that the test turns.
class OpenConnectionsTest {
    private static final byte[] NOTHING = {};
    private static final byte[] SOME = {'G'};

    private final List<String> closed = new ArrayList<>();
    private final OpenConnections all = new OpenConnections(2, () -> this.now);
    private long now;

    @Test
    void aRequestHasFifteenSecondsFromItsFirstByte() {
        var connection = enters("slow");
        connection.beginsToRead();
        turn(14);
        says(connection);
        for (int second = 1; second < 15; second++) {
            turn(1);
            says(connection);
        }
        assertThat(closed, is(empty()));
        turn(1);
        assertThat(closed, contains("slow"));
    }

    @Test
    void anIdleConnectionHasFiveMinutes() {
        var connection = enters("idle");
        connection.beginsToRead();
        says(connection);
        answers(connection, 100, Duration.ZERO);
        connection.beginsToRead();
        turn(299);
        assertThat(closed, is(empty()));
        turn(1);
        assertThat(closed, contains("idle"));
    }

    @Test
    void whatIsBeingAnsweredHasAllTheTime() {
        var connection = enters("busy");
        connection.beginsToRead();
        says(connection);
        connection.ends(connection.waits());
        turn(3_600);
        assertThat(closed, is(empty()));
    }

    @Test
    void anAnswerThatCrawlsIsClosedAlthoughItMoves() {
        var connection = enters("crawls");
        connection.beginsToRead();
        says(connection);
        for (int piece = 0; piece < 2; piece++) {
            answers(connection, 8 << 10, Duration.ofSeconds(14));
        }
        connection.beginsToWrite();
        turn(2);
        assertThat(closed, is(empty()));
        turn(2);
        assertThat(closed, contains("crawls"));
    }

    @Test
    void whoKeepsUsWaitingGivesWayBeforeWhoRests() {
        var resting = enters("resting");
        resting.beginsToRead();
        says(resting);
        answers(resting, 100, Duration.ZERO);
        resting.beginsToRead();
        turn(10);
        var silent = enters("silent");
        silent.beginsToRead();
        turn(2);
        enters("newcomer");
        assertThat(closed, contains("silent"));
    }

    @Test
    void whoRestsGivesWayBeforeWhoHasJustCome() {
        var resting = enters("resting");
        resting.beginsToRead();
        says(resting);
        answers(resting, 100, Duration.ZERO);
        resting.beginsToRead();
        turn(10);
        enters("new").beginsToRead();
        enters("newcomer");
        assertThat(closed, contains("resting"));
    }

    @Test
    void nobodyGivesWayWhereAllAreBeingAnswered() {
        enters("one");
        enters("two");
        assertThat(all.enters(connection("three")), is(false));
        assertThat(closed, is(empty()));
    }

    private OpenConnection enters(String name) {
        var connection = connection(name);
        assertThat(all.enters(connection), is(true));
        return connection;
    }

    private OpenConnection connection(String name) {
        return new OpenConnection(new Socket(name, closed), Limits.USUAL, () -> now);
    }

    private static void says(OpenConnection connection) {
        assertThat(connection.ends(connection.waits()), is(true));
        connection.takes(SOME);
        connection.beginsToRead();
    }

    private void answers(OpenConnection connection, int bytes, Duration takes) {
        connection.ends(connection.waits());
        var transfer = connection.beginsToWrite();
        now += takes.toNanos();
        connection.ends(transfer);
        connection.moved(bytes, transfer, NOTHING);
    }

    private void turn(int seconds) {
        now += Duration.ofSeconds(seconds).toNanos();
        all.look();
    }

    private record Socket(String name, List<String> closed) implements HelidonSocket {
        @Override
        public void close() {
            closed.add(name);
        }

        @Override
        public void idle() {}

        @Override
        public boolean isConnected() {
            return true;
        }

        @Override
        @SuppressWarnings("removal")
        public int read(BufferData buffer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(BufferData buffer) {}

        @Override
        public PeerInfo remotePeer() {
            throw new UnsupportedOperationException();
        }

        @Override
        public PeerInfo localPeer() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isSecure() {
            return false;
        }

        @Override
        public String socketId() {
            return name;
        }

        @Override
        public String childSocketId() {
            return name;
        }

        @Override
        public byte[] get() {
            return NOTHING;
        }
    }
}
