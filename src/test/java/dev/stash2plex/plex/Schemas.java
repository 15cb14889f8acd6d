package dev.stash2plex.plex;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.Set;

/// The schemas in `src/test/resources/plex`, written from the tables of the provider specification.
final class Schemas {
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private Schemas() {}

    /// What is wrong with an answer.
    static Set<ValidationMessage> faults(String schema, JsonNode answer) {
        JsonSchema loaded = FACTORY.getSchema(SchemaLocation.of("classpath:plex/" + schema + ".schema.json"));
        return loaded.validate(answer);
    }
}
