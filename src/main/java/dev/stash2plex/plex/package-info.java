/// The provider protocol of Plex: manifest, match, metadata, images and extras (provider specification, "Metadata
/// Providers").
///
/// [dev.stash2plex.plex.ProviderRoutes] is the table of contents; one set of routes serves every
/// [dev.stash2plex.plex.ProviderRoot].
@NullMarked
package dev.stash2plex.plex;

import org.jspecify.annotations.NullMarked;
