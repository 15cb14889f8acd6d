package dev.stash2plex.plex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which attributes (fields) and child objects (elements) of the items somebody wants (specification, "Response
/// Customization"). Several may be named, between commas; where none is named, all are sent.
///
/// Fields and elements outside the items, and `Metadata` itself, are always sent.
record Customization(
        Set<String> includeFields,
        Set<String> excludeFields,
        Set<String> includeElements,
        Set<String> excludeElements) {

    /// @param parameter value of the parameter of this name, empty if it was not given
    static Customization of(Function<String, String> parameter) {
        return new Customization(
                names(parameter.apply("includeFields")),
                names(parameter.apply("excludeFields")),
                names(parameter.apply("includeElements")),
                names(parameter.apply("excludeElements")));
    }

    JsonNode apply(JsonNode item) {
        if (item instanceof ObjectNode object) {
            List<String> unwanted = new ArrayList<>();
            for (Map.Entry<String, JsonNode> property : object.properties()) {
                if (!wants(property.getKey(), property.getValue().isContainerNode())) {
                    unwanted.add(property.getKey());
                }
            }
            object.remove(unwanted);
        }
        return item;
    }

    private boolean wants(String name, boolean element) {
        Set<String> include = element ? includeElements : includeFields;
        Set<String> exclude = element ? excludeElements : excludeFields;
        return (include.isEmpty() || include.contains(name)) && !exclude.contains(name);
    }

    private static Set<String> names(String list) {
        return Stream.of(list.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
