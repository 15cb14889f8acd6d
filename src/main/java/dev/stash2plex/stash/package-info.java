/// The only code that talks to Stash.
///
/// [dev.stash2plex.stash.Stash] says what can be asked of it, [dev.stash2plex.stash.StashClient] asks a real
/// server, by the GraphQL documents that lie beside this package as resources. Whatever goes wrong ends here as
/// one [dev.stash2plex.call.CallException]; nobody outside sees an exception of the HTTP client, the API key or
/// a URL of Stash.
@NullMarked
package dev.stash2plex.stash;

import org.jspecify.annotations.NullMarked;
