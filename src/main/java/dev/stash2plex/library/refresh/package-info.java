/// How the index is kept like the library in Stash, which tells nobody about edits.
///
/// - [dev.stash2plex.library.refresh.Looks]: a look asks for what has changed, within tens of milliseconds. Each has a
///   number in a row: who asks now is answered by one that begins now, and shares it with all who ask before it does.
/// - [dev.stash2plex.library.refresh.FullReading]: everything page by page, at the start, after a scan, and each hour.
///   A page that fails is asked for again; those before it are not.
/// - [dev.stash2plex.library.refresh.BackgroundRefresh]: the one thread that does both in turn.
///
/// | what is held    | what bounds it                                       | who gives it back            |
/// |-----------------|------------------------------------------------------|------------------------------|
/// | looks           | one under way, one that waits for it to end          | each ends by Stash's time-out |
/// | pages           | one that is filed, one that is read meanwhile        | the reader, also if it fails |
/// | a place at Stash| looks and pages have places of their own (`Work`)    | the call                     |
@NullMarked
package dev.stash2plex.library.refresh;

import org.jspecify.annotations.NullMarked;
