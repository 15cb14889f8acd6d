/// Settings: where they come from, what they default to and what is wrong with them.
///
/// A value comes from the YAML files of the mounted folder, else from an `S2P_…` environment variable, else from
/// its default. [dev.stash2plex.config.layer.Layers] has Helidon lay the three over each other, each record here reads
/// its own keys through [dev.stash2plex.config.Keys], and every fault is collected, so that a person corrects all of
/// them in one go. A secret, and a certificate, may stand in a file of its own.
///
/// All is read once, at the start, by one thread. What the process holds of it: the records, at most what the files may
/// hold (1 MiB each), and the values of secrets, which [dev.stash2plex.config.Secrets] masks.
@NullMarked
package dev.stash2plex.config;

import org.jspecify.annotations.NullMarked;
