package dev.stash2plex.http.door;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.helidon.http.RequestException;
import java.util.Arrays;

/// Whatever comes, in whatever pieces, a request is refused before it weighs more than it may; and where its head ends
/// does not depend on the pieces. The first byte is how long they are.
class IntakeFuzzTest {
    @FuzzTest
    void anyPieces(byte[] bytes) {
        if (bytes.length < 2) {
            return;
        }
        int size = 1 + (bytes[0] & 0x3f);
        byte[] all = Arrays.copyOfRange(bytes, 1, bytes.length);
        var whole = new Intake();
        boolean refused = isRefused(whole, all);
        var pieces = new Intake();
        boolean refusedInPieces = false;
        for (int at = 0; at < all.length && !refusedInPieces; at += size) {
            refusedInPieces = isRefused(pieces, Arrays.copyOfRange(all, at, Math.min(all.length, at + size)));
            assertThat(at, is(lessThanOrEqualTo(Intake.MOST_BYTES)));
        }
        assertThat(pieces.isEmpty(), is(false));
        if (!refused && !refusedInPieces) {
            assertThat(pieces.headRead(), is(whole.headRead()));
            pieces.restart(all);
            assertThat(pieces.headRead(), is(whole.headRead()));
        }
    }

    private static boolean isRefused(Intake intake, byte[] piece) {
        try {
            intake.add(piece);
            return false;
        } catch (RequestException e) {
            assertThat(e.status().code(), anyOf(is(413), is(431)));
            return true;
        }
    }
}
