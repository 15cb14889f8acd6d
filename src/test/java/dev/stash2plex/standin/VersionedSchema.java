package dev.stash2plex.standin;

import graphql.language.Argument;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.Document;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.parser.Parser;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// `schema.graphqls` as one version of Stash would publish it: `@since`, `@until` and `@deprecatedSince` applied
/// and gone.
final class VersionedSchema {
    private final StashVersion version;

    private VersionedSchema(StashVersion version) {
        this.version = version;
    }

    @SuppressWarnings("rawtypes") // as the API of graphql-java has them
    static TypeDefinitionRegistry of(StashVersion version) {
        VersionedSchema schema = new VersionedSchema(version);
        Document all = Parser.parse(Resources.text("/stash/schema.graphqls"));
        List<Definition> definitions = new ArrayList<>();
        for (Definition<?> definition : all.getDefinitions()) {
            schema.kept(definition).ifPresent(definitions::add);
        }
        return new SchemaParser().buildRegistry(all.transform(document -> document.definitions(definitions)));
    }

    private Optional<Definition<?>> kept(Definition<?> definition) {
        return switch (definition) {
            case DirectiveDefinition ours -> Optional.empty();
            case ObjectTypeDefinition type ->
                exists(type.getDirectives())
                        ? Optional.of(type.transform(
                                t -> t.directives(List.of()).fieldDefinitions(fields(type.getFieldDefinitions()))))
                        : Optional.empty();
            case InterfaceTypeDefinition type ->
                exists(type.getDirectives())
                        ? Optional.of(type.transform(
                                t -> t.directives(List.of()).definitions(fields(type.getFieldDefinitions()))))
                        : Optional.empty();
            case InputObjectTypeDefinition type ->
                exists(type.getDirectives())
                        ? Optional.of(type.transform(t ->
                                t.directives(List.of()).inputValueDefinitions(inputs(type.getInputValueDefinitions()))))
                        : Optional.empty();
            default -> Optional.of(definition);
        };
    }

    private List<FieldDefinition> fields(List<FieldDefinition> fields) {
        return fields.stream()
                .filter(field -> exists(field.getDirectives()))
                .map(field -> field.transform(f -> f.directives(deprecation(field.getDirectives()))
                        .inputValueDefinitions(inputs(field.getInputValueDefinitions()))))
                .toList();
    }

    private List<InputValueDefinition> inputs(List<InputValueDefinition> inputs) {
        return inputs.stream()
                .filter(input -> exists(input.getDirectives()))
                .map(input -> input.transform(i -> i.directives(deprecation(input.getDirectives()))))
                .toList();
    }

    private boolean exists(List<Directive> directives) {
        return release(directives, "since").map(version::since).orElse(true)
                && !release(directives, "until").map(version::since).orElse(false);
    }

    private List<Directive> deprecation(List<Directive> directives) {
        boolean deprecated =
                release(directives, "deprecatedSince").map(version::since).orElse(false);
        return deprecated
                ? List.of(new Directive(
                        "deprecated", List.of(new Argument("reason", new StringValue("there is something newer")))))
                : List.of();
    }

    private static Optional<String> release(List<Directive> directives, String name) {
        return directives.stream()
                .filter(directive -> directive.getName().equals(name))
                .map(directive -> Objects.requireNonNull(directive.getArgument("v")))
                .map(argument -> ((StringValue) argument.getValue()).getValue())
                .findFirst();
    }
}
