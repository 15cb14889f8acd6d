package dev.stash2plex.plex;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stash2plex.http.HttpProblem;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the body of a match (provider specification, "Match Feature"). PMS and other askers write numbers and
/// flags as numbers, as strings and as booleans; all are taken, null and the empty string are nothing, and
/// attributes that we do not know are passed over. What cannot be meant is refused.
public final class MatchBody {
    private static final int MOVIE = 1;

    /// What is read of a body; the last four are those of [Customization].
    public static final Set<String> NAMES = Set.of(
            "type",
            "title",
            "year",
            "guid",
            "filename",
            "date",
            "manual",
            "includeAdult",
            "parentTitle",
            "grandparentTitle",
            "episodeOrder",
            "index",
            "parentIndex",
            "includeChildren",
            "includeFields",
            "excludeFields",
            "includeElements",
            "excludeElements");

    private final JsonNode body;

    /// @param body an object with those of [#NAMES] that are there
    public MatchBody(JsonNode body) {
        this.body = body;
    }

    /// What is asked.
    ///
    /// @throws HttpProblem 400 that names the first field of a wrong type
    public MatchRequest request() {
        Integer type = number("type");
        for (String ignored : new String[] {"parentTitle", "grandparentTitle", "episodeOrder"}) {
            text(ignored);
        }
        for (String ignored : new String[] {"index", "parentIndex"}) {
            number(ignored);
        }
        flag("includeChildren");
        return new MatchRequest(
                type == null ? MOVIE : type,
                text("title"),
                number("year"),
                text("guid"),
                text("filename"),
                text("date"),
                flag("manual"),
                flag("includeAdult"));
    }

    /// The text of an attribute, empty where it is absent.
    String text(String name) {
        JsonNode value = body.path(name);
        if (value.isContainerNode() || value.isBoolean()) {
            throw HttpProblem.badField(name, name + " must be a string");
        }
        return value.isNull() ? "" : value.asText("");
    }

    private @Nullable Integer number(String name) {
        JsonNode value = body.path(name);
        String text = value.isTextual() ? value.textValue().strip() : value.asText("");
        if (value.isMissingNode() || value.isNull() || (value.isTextual() && text.isEmpty())) {
            return null;
        }
        if (!value.isBoolean() && text.matches("[+-]?\\d{1,9}(\\.0+)?")) {
            return (int) Double.parseDouble(text);
        }
        throw HttpProblem.badField(name, name + " must be a whole number");
    }

    private boolean flag(String name) {
        JsonNode value = body.path(name);
        return switch (value.isContainerNode() ? "?" : value.asText("").strip().toLowerCase(Locale.ROOT)) {
            case "1", "true" -> true;
            case "", "0", "false", "null" -> false;
            default -> throw HttpProblem.badField(name, name + " must be 1 or 0");
        };
    }
}
