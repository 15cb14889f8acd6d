/// The provider protocol of Plex: manifest, match, metadata, images and extras (provider specification, "Metadata
/// Providers").
///
/// [dev.stash2plex.plex.Provider] is one root with what it answers from; [dev.stash2plex.plex.ProviderRoutes] is the
/// table of contents of its routes. [dev.stash2plex.plex.ItemWriter] turns pictures into URLs for whoever asked.
@NullMarked
package dev.stash2plex.plex;

import org.jspecify.annotations.NullMarked;
