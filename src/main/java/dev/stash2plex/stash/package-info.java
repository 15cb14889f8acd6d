/// The only code that talks to Stash.
///
/// [dev.stash2plex.stash.Stash] says what can be asked of it; the records beside it are what comes of that. Whatever
/// goes wrong ends here as one [dev.stash2plex.call.CallException]; nobody outside sees an exception of the HTTP
/// client, the API key or a URL of Stash.
///
/// | storey    | what is there                                                                           |
/// |-----------|-----------------------------------------------------------------------------------------|
/// | `client`  | a real Stash, made of the storeys below                                                 |
/// | `graphql` | documents, in the form of the version at hand, and their answers as records             |
/// | `image`   | images, read whole                                                                      |
/// | `outage`  | whether it is out of use, from how its calls end                                        |
/// | `scan`    | the websocket on which Stash says that it has scanned                                   |
/// | `server`  | address, credentials, places and refusals, which the others share                       |
@NullMarked
package dev.stash2plex.stash;

import org.jspecify.annotations.NullMarked;
