/// One way to call another server.
///
/// [dev.stash2plex.call.RemoteServer] asks over HTTP, and [dev.stash2plex.call.Caller] under it carries out an exchange
/// with a server. The call owns what the exchange holds from its begin to its end: an answer never leaves the call that
/// asked for it, so that no caller can forget to close one.
///
/// [dev.stash2plex.call.Trust], made once at the start, says whom a call by TLS believes; the name of the server is
/// checked always, see [dev.stash2plex.call.AsWritten].
///
/// | what a call holds  | what bounds it                   | who gives it back                                   |
/// |--------------------|----------------------------------|-----------------------------------------------------|
/// | a place among its  | the deadline of the question;    | the exchange's own thread when the exchange ends,   |
/// | class of work      | then `Busy`, which is our doing  | even if its waiter has left                         |
/// | a thread and a     | the server's time-out, or the    | the thread is interrupted, which closes the         |
/// | connection         | deadline if that comes first     | connection; one that was read to its end is kept    |
/// | memory             | a portion of a shared budget,    | the caller closes the portion; a reader that        |
/// |                    | charged before Helidon buffers a | goes on for an asker who has left gets no more      |
/// |                    | chunk; then `TooLarge` or `Busy` |                                                     |
/// | all access         | three failures in a row, then    | the first call after that, which tries for all      |
/// | to a dead server   | no call for two seconds          |                                                     |
/// | a second of an     | [dev.stash2plex.call.Retry]: the | there is nothing to give back: between two calls    |
/// | asker's time       | deadline, and five calls         | for what a server cannot answer now no place is held|
@NullMarked
package dev.stash2plex.call;

import org.jspecify.annotations.NullMarked;
