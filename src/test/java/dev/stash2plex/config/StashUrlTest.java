package dev.stash2plex.config;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.stash2plex.config.value.BasicCredentials;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The address of Stash as people type it.
class StashUrlTest {
    private static final String PASSWORD = "hunter2-hunter2";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            http://host:9999                              | http://host:9999
            http://host:9999/                             | http://host:9999
            http://host:9999/graphql                      | http://host:9999
            http://host:9999/graphql/                     | http://host:9999
            http://host:9999/GraphQL?query=x              | http://host:9999
            http://host:9999/playground                   | http://host:9999
            https://nas.example/stash/graphql             | https://nas.example/stash
            https://nas.example/stash/playground/         | https://nas.example/stash
            https://nas.example/tags/graphql              | https://nas.example/tags
            https://nas.example/stash/                    | https://nas.example/stash
            https://nas.example/media/stash               | https://nas.example/media/stash
            http://nas:9999/scenes?page=2                 | http://nas:9999
            http://nas:9999/scenes/12?qsort=date#details  | http://nas:9999
            http://nas:9999/performers/12                 | http://nas:9999
            http://nas:9999/performers/12/scenes          | http://nas:9999
            http://nas:9999/settings?tab=security         | http://nas:9999
            http://nas:9999/login?returnURL=%2F           | http://nas:9999
            http://nas:9999/?x=1                          | http://nas:9999
            https://nas.example/stash/scenes?page=2       | https://nas.example/stash
            https://nas.example/stash/performers/12       | https://nas.example/stash
            HTTP://NAS:9999                               | http://NAS:9999
            http:/host:9999                               | http://host:9999
            http//host:9999                               | http://host:9999
            http://[fd00::5]:9999                         | http://[fd00::5]:9999
            https://[::1]/stash/graphql                   | https://[::1]/stash
            http://192.168.1.5                            | http://192.168.1.5
            ~"http://host:9999"~                          | http://host:9999
            ~'http://host:9999/graphql'~                  | http://host:9999
            ~  http://host:9999  ~                        | http://host:9999
            ~" http://host:9999 "~                        | http://host:9999
            ~“http://host:9999”~                          | http://host:9999
            """)
    void isUnderstood(String typed, String url) {
        assertThat(settings(typed).stash().url().toString(), is(url));
    }

    @Test
    void aLineEndAroundItIsNoPartOfIt() {
        for (String typed : List.of("http://host:9999\n", "\r\nhttp://host:9999\r\n", "\uFEFFhttp://host:9999\u00A0")) {
            assertThat(settings(typed).stash().url().toString(), is("http://host:9999"));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            192.168.1.5:9999, http://192.168.1.5:9999
            stash:9999, http://stash:9999
            stash, http://stash
            localhost:9999/graphql, http://localhost:9999
            nas.local/stash/graphql, http://nas.local/stash
            [fd00::5]:9999, http://[fd00::5]:9999
            //stash:9999, http://stash:9999
            """)
    void withoutASchemeHttpIsAssumedAndSaid(String typed, String url) {
        var settings = settings(typed);
        assertThat(settings.stash().url().toString(), is(url));
        assertThat(
                settings.guesses(),
                contains("stash.url (S2P_STASH_URL): http:// is assumed, Stash is asked at " + url));
        assertThat(settings.effective(), hasItem(new EffectiveSetting("stash.url", url, "S2P_STASH_URL")));
    }

    @Test
    void anAddressThatSaysItAllIsNoGuess() {
        assertThat(settings("http://host:9999/graphql").guesses(), is(empty()));
        assertThat(settings("http://host:9999/stash").guesses(), is(empty()));
        assertThat(
                settings("http://nas:9999/scenes?page=2").guesses(),
                contains("stash.url (S2P_STASH_URL): is a page of Stash, which is asked at http://nas:9999"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not a url",
                "ftp://host:9999",
                "file:///etc/passwd",
                "http://",
                "https://?x",
                "http://host name:9999",
                "http://host:port",
                "http://ho%st",
                "9999",
                "http://host:9999/a path",
                "http:\\\\host:9999"
            })
    void whatIsNoUrlIsRefusedInOneSentence(String typed) {
        assertThat(fault(typed), containsString(typed + " is not a URL such as http://192.168.1.10:9999"));
    }

    @Test
    void whatIsAlmostAUrlIsRefusedWithTheWayToWriteIt() {
        assertThat(fault("http://fd00::5:9999"), containsString("an IPv6 address stands in brackets"));
        assertThat(fault("http://media_stash_1:9999"), containsString("has a _ in the name of the host"));
        assertThat(fault("http://host:99999"), containsString("has a port that is not from 1 to 65535"));
        assertThat(fault("http://host:0"), containsString("has a port that is not from 1 to 65535"));
    }

    @Test
    void aNameAndAPasswordBeforeTheHostAreTaken() {
        for (String typed : List.of(
                "http://me:" + PASSWORD + "@host:9999/graphql",
                "me:" + PASSWORD + "@host:9999",
                "http://me:" + PASSWORD + "@host:9999/")) {
            var settings = settings(typed);
            assertThat(settings.stash().url().toString(), is("http://host:9999"));
            assertThat(settings.stash().credentials(), is(Optional.of(new BasicCredentials("me", PASSWORD))));
        }
        assertThat(credentials("http://me@host"), is(new BasicCredentials("me", "")));
        assertThat(credentials("http://me:p%40ss%2Fw%3A%25+x@host"), is(new BasicCredentials("me", "p@ss/w:%+x")));
        assertThat(credentials("http://me:100%@host"), is(new BasicCredentials("me", "100%")));
        assertThat(credentials("http://me:p@ss@host"), is(new BasicCredentials("me", "p@ss")));
        assertThat(new BasicCredentials("me", "käse").authorization(), is("Basic bWU6a8Okc2U="));
    }

    @Test
    void thePasswordIsMaskedWhereverItIsShown() {
        var settings = settings("http://me:" + PASSWORD + "@host:9999/scenes?x=1");
        assertThat(
                settings.effective(),
                hasItem(new EffectiveSetting("stash.url", "http://***@host:9999", "S2P_STASH_URL")));
        assertThat(settings.guesses().toString(), not(containsString(PASSWORD)));
        assertThat(settings.stash().toString(), not(containsString(PASSWORD)));
        String encoded = new BasicCredentials("me", PASSWORD).authorization().substring("Basic ".length());
        assertThat(settings.secrets().mask(PASSWORD + " " + encoded), is("*** ***"));
    }

    @Test
    void aRefusedAddressDoesNotShowThePassword() {
        for (String typed : List.of(
                "http://me:" + PASSWORD + "@host:port",
                "http://me:pa/" + PASSWORD + "@host",
                "http://me:pa?" + PASSWORD + "@host",
                "me:pa#" + PASSWORD + "@host:9999",
                "ftp://me:" + PASSWORD + "@host")) {
            assertThat(fault(typed), not(containsString(PASSWORD)));
        }
        assertThat(fault("http://me:1/x@host"), containsString("in a password before the host write %2F for /"));
    }

    private static BasicCredentials credentials(String typed) {
        return settings(typed).stash().credentials().orElseThrow();
    }

    private static Settings settings(String typed) {
        return Sources.load(Map.of(), Map.of("S2P_STASH_URL", typed));
    }

    private static String fault(String typed) {
        String message = String.valueOf(assertThrows(SettingsException.class, () -> settings(typed), typed)
                .getMessage());
        assertThat(message, containsString("1 setting(s)"));
        return message;
    }
}
