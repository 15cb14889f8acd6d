/// A real Stash: [dev.stash2plex.stash.client.StashClient] puts the storeys below together, one for each way in which
/// Stash is asked, and adds what takes more than one question.
@NullMarked
package dev.stash2plex.stash.client;

import org.jspecify.annotations.NullMarked;
