/// What a path says, whoever wrote it: its folders, the name of its file, on Windows and elsewhere.
@NullMarked
package dev.stash2plex.path;

import org.jspecify.annotations.NullMarked;
