/// Settings: where they come from, what they default to and what is wrong with them.
///
/// A value comes from the YAML files of the mounted folder, else from an `S2P_…` environment variable, else from
/// its default. [dev.stash2plex.config.SettingsLoader] layers the three, each record here reads its own keys
/// through [dev.stash2plex.config.Keys], and every fault is collected, so that a person corrects all of them in
/// one go.
@NullMarked
package dev.stash2plex.config;

import org.jspecify.annotations.NullMarked;
