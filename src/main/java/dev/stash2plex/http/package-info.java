/// What every route shares: a request id and one log line a request, errors as JSON, `HEAD` and `405` for every
/// path, the access key, the URL by which others reach us, and what a stranger may make us hold:
///
/// | what | bound | beyond it |
/// |---|---|---|
/// | connections | `server.max-connections`, 512 | the one that has used up most of its time is closed, else 503 |
/// | bytes of a connection | 23 KB at rest, 110 KB with the worst head | as the rows below |
/// | a new connection that is silent, and a request, head and body together | 15 s each | closed |
/// | an idle connection | 5 min, as PMS comes back to its own | closed |
/// | an answer | 8 KiB must move in 30 s, the whole at 16 KiB/s and 30 s | closed |
/// | a head | 16 KiB of URI, 16 KiB of headers, 128 lines | 414, 400, 431, closed |
/// | a body | 64 KiB, 192 KiB with its framing; known fields only are kept, 100 levels deep | 413, 400, closed |
/// | bodies being read | 16, which take milliseconds | the one that is waited for longest is closed; 503 after 1 s |
/// | what is sent after a refusal | 4 MiB and 200 ms, thrown away | closed |
/// | threads | a virtual one a connection, one to watch them all | as for connections |
/// | names of fields | 6000 of 256 letters, in Jackson | forgotten; 400 for a longer one |
/// | log | one line a request, one a minute for all that was closed | |
@NullMarked
package dev.stash2plex.http;

import org.jspecify.annotations.NullMarked;
