package dev.stash2plex.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.stash2plex.fuzz.Bytes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What `Host` says is a host and a port that can stand in a URL, or is refused; and a name that somebody can own on
/// the internet is not taken for ours.
class HostFuzzTest {
    private static final Set<String> PRIVATE = Set.of("local", "arpa", "internal", "lan");

    @FuzzTest
    void anyHost(byte[] bytes) {
        String text = Bytes.text(bytes);
        Authority.parse(text).ifPresent(authority -> {
            assertThat(authority.toString(), is(text));
            String host = authority.host().toLowerCase(Locale.ROOT);
            if (new OurHosts(Optional.empty(), List.of()).canBeOurs(host)) {
                String last = host.substring(host.lastIndexOf('.') + 1);
                assertThat(host, host.startsWith("[") || !host.contains(".") || isPrivate(last), is(true));
            }
        });
    }

    private static boolean isPrivate(String label) {
        return PRIVATE.contains(label) || label.matches("\\d+");
    }
}
