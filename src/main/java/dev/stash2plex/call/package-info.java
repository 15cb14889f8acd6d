/// One way to call another server.
///
/// [dev.stash2plex.call.RemoteServer] asks over HTTP, and [dev.stash2plex.call.Caller] under it carries out an exchange
/// with a server. The call owns what the exchange holds from its begin to its end: an answer never leaves the call that
/// asked for it, so that nobody can forget to close one.
///
/// | what a call holds  | what bounds it                   | who gives it back                                   |
/// |--------------------|----------------------------------|-----------------------------------------------------|
/// | a place among its  | the deadline of whoever asks;    | the exchange's own thread when the exchange ends,   |
/// | class of work      | then `Busy`, which is our doing  | even if nobody waits for it any more                |
/// | a thread and a     | the server's time-out, or the    | the thread is interrupted, which closes the         |
/// | connection         | deadline if that comes first     | connection; one that was read to its end is kept    |
/// | memory             | a portion of a shared budget,    | whoever asked closes the portion; a reader that     |
/// |                    | charged before Helidon buffers a | goes on for an asker who has left gets no more      |
/// |                    | chunk; then `TooLarge` or `Busy` |                                                     |
/// | everybody's access | three failures in a row, then    | the first call after that, which tries for all      |
/// | to a dead server   | nobody calls for two seconds     |                                                     |
/// | a second of an     | [dev.stash2plex.call.Retry]: the | nobody: between two calls for what a server cannot  |
/// | asker's time       | deadline, and five calls         | answer at the moment no place is held               |
@NullMarked
package dev.stash2plex.call;

import org.jspecify.annotations.NullMarked;
