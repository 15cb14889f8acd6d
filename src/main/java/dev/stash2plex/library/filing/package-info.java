/// What was read from Stash is filed here, one reading at a time, so that an older reading never replaces a newer one.
///
/// Readings of Stash overlap: a page of everything is on its way while a look at the changes comes and goes. Each
/// [dev.stash2plex.library.filing.Reading] knows the moment at which it began, the
/// [dev.stash2plex.library.filing.Register] the moment at which each scene was filed. A reading that began after a
/// scene was filed is newer. One that began before, and says otherwise, is in doubt: nobody can tell which of the two
/// Stash answered first, so nothing is filed and the scene is asked for again by its id. Moments are counted, not
/// measured, so that no clock matters.
///
/// | what is held      | what bounds it                                | who gives it back                         |
/// |-------------------|-----------------------------------------------|-------------------------------------------|
/// | the lock          | one scene, some microseconds                  | the thread that files it                  |
/// | ids in doubt      | the scenes of the library                     | the next look, which asks for them        |
/// | ids that are gone | what was deleted during the oldest reading    | the end of that reading                   |
/// | the change feed   | its newest 4096 changes                       | the next change; who is behind starts over |
@NullMarked
package dev.stash2plex.library.filing;

import org.jspecify.annotations.NullMarked;
