/// How Stash is asked by GraphQL.
///
/// The documents lie beside this package as resources; [dev.stash2plex.stash.graphql.Dialect] chooses the form that the
/// version at hand understands, [dev.stash2plex.stash.graphql.GraphQl] sends it and reads the answer into
/// [dev.stash2plex.stash.graphql.GraphQlData]. All answers that are being read share one bounded memory.
@NullMarked
package dev.stash2plex.stash.graphql;

import org.jspecify.annotations.NullMarked;
