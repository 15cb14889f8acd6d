package dev.stash2plex.config;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What is masked, and what is left alone.
class SecretsTest {
    private static final String KEY = "Own-Access_Key-0123456789";
    private static final Secrets SECRETS = Secrets.of(List.of(KEY, "eyJhbGciOi.J9x", "pässwort-käse", "s3cret"));

    @Test
    void aSecretIsMaskedWhereverItStands() {
        assertThat(SECRETS.mask(KEY), is("***"));
        assertThat(SECRETS.mask("GET /" + KEY + "/movies, " + KEY + "x"), is("GET /***/movies, ***x"));
        assertThat(SECRETS.mask("a" + KEY + "eyJhbGciOi.J9x"), is("a******"));
        assertThat(SECRETS.mask("nothing here"), is("nothing here"));
    }

    @Test
    void percentEscapesHideNothing() {
        assertThat(SECRETS.mask("/%4fwn-Access%5FKey%2D0123456789/x"), is("/***/x"));
        assertThat(SECRETS.mask("/%254Fwn-%25255A/" + KEY), is("/%254Fwn-%25255A/***"));
        assertThat(SECRETS.mask("/%252541/%254Fwn-Access_Key-01234567%2525389"), is("/%252541/***"));
        assertThat(SECRETS.mask("?k=p%C3%A4sswort-k%c3%a4se&x"), is("?k=***&x"));
        assertThat(SECRETS.mask("100% pässwort-käse %"), is("100% *** %"));
    }

    @Test
    void aSecretThatLooksEscapedIsMaskedAsItIs() {
        var secrets = Secrets.of(List.of("seld3%25D;key"));
        assertThat(secrets.mask("seld3%25D;key"), is("***"));
        assertThat(secrets.mask("100 % of seld3%25D;key"), is("100 % of ***"));
    }

    @Test
    void whatStandsWhereACredentialDoesIsMasked() {
        assertThat(SECRETS.mask("http://x/scene/1?t=2&apikey=abc&y=1"), is("http://x/scene/1?t=2&apikey=***&y=1"));
        assertThat(SECRETS.mask("ApiKey: abc\nHost: x"), is("ApiKey: ***\nHost: x"));
        assertThat(SECRETS.mask("{\"api_key\": \"abc\", \"x\": 1}"), is("{\"api_key\": \"***\", \"x\": 1}"));
        assertThat(SECRETS.mask("%3Fapikey%3Dabc"), is("%3Fapikey%3D***"));
        assertThat(SECRETS.mask("authorization: Basic dTpw\nHost: x"), is("authorization: ***\nHost: x"));
        assertThat(SECRETS.mask("X-Plex-Token=abc"), is("X-Plex-Token=***"));
        assertThat(SECRETS.mask("http://me:pass@stash:9999/x"), is("http://***@stash:9999/x"));
    }

    @Test
    void whatIsTooShortToBeASecretDoesNotEatTheLog() {
        assertThat(Secrets.of(List.of("", "a", "key")).mask("a key in a log"), is("a key in a log"));
        assertThat(Secrets.of(List.of("a")).mask("?apikey=a"), is("?apikey=***"));
        assertThat(SECRETS.mask("s3cret, s3crets, my-s3cret"), is("***, s3crets, my-***"));
    }

    @Test
    void onlyWhatBeginsAmongTheFirstLettersIsShownOrMasked() {
        assertThat(SECRETS.mask("0123456789", 4), is("0123"));
        assertThat(SECRETS.mask("01" + KEY + "89", 4), is("01***"));
        assertThat(SECRETS.mask("0123" + KEY, 4), is("0123"));
        assertThat(SECRETS.mask(KEY + KEY, 30), is("******"));
        assertThat(SECRETS.mask(KEY + "ab" + KEY, 26), is("***a"));
    }

    @Test
    void aUrlLosesWhatIsBeforeItsHost() {
        assertThat(Secrets.withoutCredentials("http://me:p/a@ss@stash:9999"), is("http://***@stash:9999"));
        assertThat(Secrets.withoutCredentials("me:pass@stash:9999"), is("***@stash:9999"));
        assertThat(Secrets.withoutCredentials("http://stash:9999"), is("http://stash:9999"));
        assertThat(Secrets.withoutCredentials("^/media/a@b/("), is("^/media/a@b/("));
    }
}
