/// One JSON object a line on standard output, for everything that the process and its libraries have to say.
///
/// Helidon logs through `System.Logger`, others through SLF4J; both end in `java.util.logging`, whose one handler
/// here writes with [dev.stash2plex.log.JsonFormatter]. A `Map` given as a log parameter becomes fields of the
/// line.
@NullMarked
package dev.stash2plex.log;

import org.jspecify.annotations.NullMarked;
