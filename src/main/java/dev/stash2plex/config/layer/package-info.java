/// The sources of settings and which holds over which.
///
/// [dev.stash2plex.config.layer.Layers] gives Helidon the sources in their order and lets it do the rest;
/// [dev.stash2plex.config.layer.YamlFile] makes files harmless before that. What holds by default stands in
/// `defaults.yaml`, beside this package among the resources.
@NullMarked
package dev.stash2plex.config.layer;

import org.jspecify.annotations.NullMarked;
