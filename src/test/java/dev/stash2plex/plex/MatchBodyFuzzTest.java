package dev.stash2plex.plex;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stash2plex.http.HttpProblem;
import dev.stash2plex.http.ReadBody;

/// A body is a question, or 400 with a short reason. Of what is kept, no field is a list or an object with something in
// it.
class MatchBodyFuzzTest {
    @FuzzTest
    void anyBody(byte[] bytes) {
        ReadBody.fields(bytes, MatchBody.NAMES).ifPresent(fields -> {
            assertThat(fields.size(), is(lessThanOrEqualTo(MatchBody.NAMES.size())));
            for (JsonNode field : fields) {
                assertThat(field.isEmpty(), is(true));
            }
            read(new MatchBody(fields));
        });
    }

    private static void read(MatchBody body) {
        try {
            MatchRequest request = body.request();
            assertThat(body.request(), is(request));
            Customization.of(body::text);
        } catch (HttpProblem e) {
            assertThat(ReadBody.isFaultOfSender(e), is(true));
        }
    }
}
