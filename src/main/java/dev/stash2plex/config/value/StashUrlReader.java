package dev.stash2plex.config.value;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Understands the address of Stash as people type it: with the path of its GraphQL, as it stands in the address bar of
/// a browser, without a scheme, with a name and a password before the host.
final class StashUrlReader implements ValueType<StashUrl> {
    private static final String NO_URL = "is not a URL such as http://192.168.1.10:9999";
    private static final Pattern SCHEME = Pattern.compile("(?i)(https?)(?::/*|//+)(.*)");
    private static final Pattern HOST = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:\\[\\]]+)(?::(\\d*))?");
    private static final Pattern PORT_ALONE = Pattern.compile("\\d+");
    private static final int HIGHEST_PORT = 65_535;

    /// Where other programs are told to find GraphQL, and where Stash lets people try it.
    private static final Set<String> ENDPOINTS = Set.of("graphql", "playground");

    /// What the paths of Stash's own pages begin with, below its base path.
    private static final Set<String> PAGES = Set.of(
            "scenes",
            "images",
            "groups",
            "movies",
            "galleries",
            "performers",
            "studios",
            "tags",
            "stats",
            "settings",
            "login",
            "setup",
            "migrate",
            "scenefilenameparser",
            "sceneduplicatechecker");

    @Override
    public StashUrl parse(String text) {
        String typed = Pasted.clean(text);
        Matcher scheme = SCHEME.matcher(typed);
        boolean named = scheme.matches();
        if (!named && typed.contains("://")) {
            throw new IllegalArgumentException(NO_URL);
        }
        String rest = (named ? scheme.group(2) : typed).replaceFirst("^/+", "");
        int end = endOfAuthority(rest);
        String authority = rest.substring(0, end);
        int at = authority.lastIndexOf('@');
        if (at < 0 && rest.indexOf('@') > end) {
            throw new IllegalArgumentException(
                    NO_URL + "; in a password before the host write %2F for /, %3F for ? and %23 for #");
        }
        List<String> path = segments(rest.substring(end));
        List<String> base = base(path);
        String protocol = named ? scheme.group(1).toLowerCase(Locale.ROOT) : "http";
        URI url = url(protocol + "://" + host(authority.substring(at + 1)), base);
        return new StashUrl(
                url,
                at < 1 ? Optional.empty() : Optional.of(BasicCredentials.ofUserInfo(authority.substring(0, at))),
                guess(url, named, isPage(path, base.size())));
    }

    /// The address as it was understood; what was typed may hold a password.
    @Override
    public String show(String text, StashUrl value) {
        return value.toString();
    }

    private static int endOfAuthority(String rest) {
        int end = 0;
        while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static String host(String typed) {
        Matcher host = HOST.matcher(typed);
        if (!host.matches() || PORT_ALONE.matcher(typed).matches()) {
            boolean address = typed.indexOf(':') != typed.lastIndexOf(':');
            throw new IllegalArgumentException(
                    NO_URL + (address ? "; an IPv6 address stands in brackets, as in http://[fd00::5]:9999" : ""));
        }
        if (host.group(1).contains("_")) {
            throw new IllegalArgumentException("has a _ in the name of the host, which no URL may have; write the IP"
                    + " address, or give the container a network alias without it");
        }
        String port = host.group(2);
        if (port == null || port.isEmpty()) {
            return host.group(1);
        }
        if (port.length() > 5 || Integer.parseInt(port) > HIGHEST_PORT || Integer.parseInt(port) == 0) {
            throw new IllegalArgumentException("has a port that is not from 1 to " + HIGHEST_PORT);
        }
        return host.group(1) + ":" + port;
    }

    private static List<String> segments(String path) {
        return Arrays.stream(path.split("[?#]", 2)[0].split("/"))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }

    /// The path below which Stash lives: what stands before the path of one of its pages.
    private static List<String> base(List<String> path) {
        int end = path.size();
        while (end > 0 && ENDPOINTS.contains(path.get(end - 1).toLowerCase(Locale.ROOT))) {
            end--;
        }
        if (end < path.size()) {
            return path.subList(0, end);
        }
        int page = 0;
        while (page < end && !isPage(path, page)) {
            page++;
        }
        return path.subList(0, page);
    }

    private static boolean isPage(List<String> path, int at) {
        return at < path.size() && PAGES.contains(path.get(at).toLowerCase(Locale.ROOT));
    }

    private static URI url(String start, List<String> base) {
        try {
            var url = new URI(base.isEmpty() ? start : start + "/" + String.join("/", base));
            if (url.getHost() != null) {
                return url;
            }
        } catch (URISyntaxException e) {
            // said below, in the same words
        }
        throw new IllegalArgumentException(NO_URL);
    }

    private static Optional<String> guess(URI url, boolean named, boolean page) {
        if (!named) {
            return Optional.of("http:// is assumed, Stash is asked at " + url);
        }
        return page ? Optional.of("is a page of Stash, which is asked at " + url) : Optional.empty();
    }
}
