package dev.stash2plex.stash;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The GraphQL documents, which lie beside this class as resources.
///
/// A document that spreads a fragment (`...SceneFields`) gets the file of that fragment appended. One unknown field
/// kills a whole request, so a fragment that differs between versions has a file for each, chosen by the features.
final class Documents {
    private static final Pattern SPREAD = Pattern.compile("\\.\\.\\.(\\w+)");

    private final Map<String, String> files = new ConcurrentHashMap<>();

    /// The text of a document, fit for a Stash with these features.
    String document(String name, StashFeatures features) {
        String own = file(form(name, features));
        var text = new StringBuilder(own);
        Matcher spread = SPREAD.matcher(own);
        while (spread.find()) {
            text.append(document(fragment(spread.group(1), features), features));
        }
        return text.toString();
    }

    private static String form(String name, StashFeatures features) {
        return switch (name) {
            case "scenes", "summaries" -> features.ids() ? name : name + "-by-scene-ids";
            case "group-image" -> features.groups() ? name : "movie-image";
            default -> name;
        };
    }

    private static String fragment(String name, StashFeatures features) {
        return switch (name) {
            case "SceneFields" -> "scene-fields";
            case "SceneGroups" -> features.groups() ? "scene-groups" : "scene-movies";
            case "SummaryFields" -> "summary-fields";
            case "IndexFields" -> "index-fields";
            default -> throw new IllegalArgumentException("no fragment " + name);
        };
    }

    private String file(String name) {
        return files.computeIfAbsent(name, Documents::read);
    }

    private static String read(String name) {
        try (InputStream in = Documents.class.getResourceAsStream(name + ".graphql")) {
            if (in == null) {
                throw new IllegalArgumentException("no document " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
