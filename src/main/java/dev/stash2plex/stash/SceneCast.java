package dev.stash2plex.stash;

import java.util.List;

/// Who performs in a scene.
///
/// @param id the scene
/// @param performers their names
public record SceneCast(int id, List<String> performers) {
    public SceneCast {
        performers = List.copyOf(performers);
    }
}
