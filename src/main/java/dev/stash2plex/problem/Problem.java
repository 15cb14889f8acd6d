package dev.stash2plex.problem;

/// The catalogue of what can be wrong between Stash and Plex. Each entry says in one sentence what is wrong and what to
/// do about it, and has a code that people search for. A code is never given to anything else: one whose problem is
/// gone stays unused. The README lists them.
///
/// From 101 on it is about the way to Stash, from 121 on about Stash itself, from 131 on about some of its answers,
/// from 201 on about our own bounds, from 301 on about the start.
public enum Problem {
    WRONG_KEY(
            101,
            "Stash refuses the API key: copy it again from Stash's Settings › Security into stash.api-key"
                    + " (S2P_STASH_API_KEY)"),
    KEY_NOT_WANTED(
            102,
            "Stash has no password and refuses any API key: leave stash.api-key (S2P_STASH_API_KEY) empty, or set a"
                    + " password in Stash and make a key there"),
    KEY_MISSING(
            103,
            "Stash has a password and wants an API key: make one in Stash under Settings › Security and put it into"
                    + " stash.api-key (S2P_STASH_API_KEY)"),
    PROXY_LOGIN(
            104,
            "A reverse proxy shows its login page instead of Stash: have it let requests with the header ApiKey pass,"
                    + " or write an address of Stash behind the proxy into stash.url (S2P_STASH_URL)"),
    PROXY_PASSWORD(
            105,
            "A reverse proxy in front of Stash wants a user and a password: write user:password@ before the host in"
                    + " stash.url (S2P_STASH_URL)"),
    PUBLIC_ACCESS(
            106,
            "Stash answers nobody since it was reached from the internet without a password: set one, remove"
                    + " security_tripwire_accessed_from_public_internet from its config.yml and restart it"),
    OWN_CONTAINER(
            107,
            "The connection to Stash is refused; inside a container localhost is the container itself: write"
                    + " http://host.docker.internal:9999, or the address of Stash's machine, into stash.url"
                    + " (S2P_STASH_URL), or, in the host's network, start Stash"),
    NO_SUCH_NAME(
            108,
            "The host name in stash.url (S2P_STASH_URL) does not resolve: correct it, write the IP address, or put"
                    + " both containers into one network of Docker"),
    CONNECTION_REFUSED(
            109,
            "The connection to Stash is refused, nothing listens there: start Stash, or correct the host and port in"
                    + " stash.url (S2P_STASH_URL)"),
    NO_ROUTE(
            110,
            "Nothing answers at the address of Stash, no route or a time-out: correct stash.url (S2P_STASH_URL), and"
                    + " look whether its machine is on and a firewall between lets us pass"),
    UNKNOWN_CERTIFICATE(
            111,
            "The TLS certificate at stash.url is not one to trust, signed by nobody who is known, expired or for another"
                    + " name: put the certificate, or that of its issuer, into a PEM file and name it in"
                    + " stash.ca-certificate"),
    NO_TLS(
            112,
            "The address of Stash begins with https, but plain http is spoken there: write http:// into stash.url"
                    + " (S2P_STASH_URL)"),
    NEEDS_TLS(
            113,
            "The address of Stash begins with http, but https is spoken there: write https:// into stash.url"
                    + " (S2P_STASH_URL)"),
    REDIRECTED(114, "The address of Stash only sends on to another one: write that one into stash.url (S2P_STASH_URL)"),
    BAD_GATEWAY(
            115,
            "A reverse proxy says that Stash behind it is down: start Stash, or correct the address that the proxy has"
                    + " of it"),
    CONNECTION_BROKE(
            116,
            "The connection to Stash breaks before an answer is whole: look into the log of Stash, and of a proxy"
                    + " before it, for what ends it"),

    NEEDS_MIGRATION(121, "Stash waits for its database to be migrated: open Stash in a browser and let it do that"),
    NEEDS_SETUP(122, "Stash has not been set up: open Stash in a browser and finish its setup wizard"),
    TOO_OLD(123, "This Stash is too old, v0.22 is the oldest that works: update Stash"),
    STASH_BOX(
            124,
            "The address is that of a stash-box, which knows scenes and not your files: write the address of your own"
                    + " Stash into stash.url (S2P_STASH_URL)"),
    NOT_STASH(125, "Something answers that is not Stash: correct the host and port in stash.url (S2P_STASH_URL)"),
    WRONG_PATH(
            126,
            "Stash shows its page where its GraphQL should be: write into stash.url (S2P_STASH_URL) only the start of"
                    + " its address, as http://host:9999"),
    LOCKED(
            127,
            "Stash cannot read its database at the moment, as happens while it scans on a busy disk: it is asked again"
                    + " by itself; if it stays so, put Stash's database on a faster disk"),
    TOO_SLOW(
            128,
            "Stash takes too long to answer: let its scan or other tasks come to their end, or raise stash.timeout"
                    + " (S2P_STASH_TIMEOUT)"),
    QUERY_REFUSED(129, "Stash refuses a question of ours: update Stash2Plex, or report this with the version of Stash"),
    STASH_FAILED(130, "Stash fails by an error of its own: look into its log, and restart it"),
    TOO_LARGE(131, "Stash answers more than can be meant: look what stands in stash.url (S2P_STASH_URL)"),
    NO_IMAGE(132, "Stash answers with no image where one was asked for: look into its log"),
    NO_SCENES(133, "Stash has no scenes: let it scan the folders of your files, under Settings › Tasks"),

    NO_PLACE(201, "Stash2Plex has no place free for this at the moment: ask again"),
    STILL_READING(202, "Stash2Plex has not read the library of Stash to its end yet: ask again in a moment"),
    ASKER_LEFT(203, "There was no answer before its asker left: ask again"),
    STOPPING(204, "Stash2Plex is stopping: ask again when it has started"),

    PORT_TAKEN(
            301,
            "port %s is taken by another program, perhaps another container: end that, or set S2P_SERVER_PORT to a free"
                    + " one"),
    NOT_OUR_ADDRESS(
            302,
            "%s, on which to listen, is no address of this machine: leave server.host (S2P_SERVER_HOST) out to listen"
                    + " on all that it has"),
    PORT_FORBIDDEN(
            303, "the system does not let this user listen on port %s: set S2P_SERVER_PORT to one from 1024 to 65535");

    private final int number;
    private final String sentence;

    Problem(int number, String sentence) {
        this.number = number;
        this.sentence = sentence;
    }

    /// Such as `S2P-101`.
    public String code() {
        return "S2P-" + number;
    }

    /// What is wrong and what to do about it. The detail takes the place of `%s`, or stands behind it.
    String sentence(String detail) {
        if (sentence.contains("%s")) {
            return sentence.formatted(detail);
        }
        return detail.isBlank() ? sentence : sentence + " (" + detail + ")";
    }

    /// Whether all of Stash is out of use by it. Other problems are those of one answer, or our own.
    public boolean isOutage() {
        return number < TOO_LARGE.number;
    }
}
