package dev.stash2plex.stash.graphql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The GraphQL documents, which lie beside this class as resources.
///
/// A document that spreads a fragment (`...SceneFields`) gets the file of that fragment appended. One unknown field
/// kills a whole request, so a document or a fragment that differs between versions has a file for each, chosen by the
/// features.
final class Documents {
    private static final Pattern SPREAD = Pattern.compile("\\.\\.\\.(\\w+)");

    /// The first line of a selection that is made for each of some values: `# $value: Int!`.
    private static final Pattern TYPE_OF_VALUE = Pattern.compile("# \\$value: (\\S+)\n");

    private final Map<String, String> files = new ConcurrentHashMap<>();

    /// The text of a document, fit for a Stash with these features.
    String document(String name, StashFeatures features) {
        String own = file(form(name, features));
        return own + fragments(own, features);
    }

    /// The text of a document that makes a selection once for each variable, under the variable's name.
    String documentForEach(String name, Collection<String> variables, StashFeatures features) {
        String own = file(name);
        Matcher type = TYPE_OF_VALUE.matcher(own);
        if (!type.lookingAt()) {
            throw new IllegalArgumentException(name + " does not name the type of its value");
        }
        String selection = own.substring(type.end());
        var parameters = new StringBuilder();
        var selections = new StringBuilder();
        for (String variable : variables) {
            parameters
                    .append('$')
                    .append(variable)
                    .append(": ")
                    .append(type.group(1))
                    .append(' ');
            selections.append(variable).append(": ").append(selection.replace("$value", "$" + variable));
        }
        return "query Each(" + parameters + ") {\n" + selections + "}\n" + fragments(own, features);
    }

    /// The name under which an answer for a value is asked for.
    static String alias(int value) {
        return "v" + value;
    }

    /// The fragments that a text spreads, and those that they spread, each once.
    private String fragments(String text, StashFeatures features) {
        var found = new LinkedHashMap<String, String>();
        collect(text, features, found);
        return String.join("", found.values());
    }

    private void collect(String text, StashFeatures features, Map<String, String> found) {
        Matcher spread = SPREAD.matcher(text);
        while (spread.find()) {
            String name = fragment(spread.group(1), features);
            if (!found.containsKey(name)) {
                found.put(name, file(name));
                collect(file(name), features, found);
            }
        }
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
