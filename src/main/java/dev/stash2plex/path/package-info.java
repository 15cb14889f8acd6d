/// What is about paths: Plex's, Stash's, and the rules between them.
///
/// [dev.stash2plex.path.FilePath] takes a path apart, on Windows and elsewhere. [dev.stash2plex.path.PathRules] turns a
/// path of Plex into the same file's path in Stash and back, by the rules that a person wrote; each consists of two
/// [dev.stash2plex.path.PathPattern]s.
@NullMarked
package dev.stash2plex.path;

import org.jspecify.annotations.NullMarked;
