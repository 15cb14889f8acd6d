package dev.stash2plex.plex;

import dev.stash2plex.library.Source;
import dev.stash2plex.match.MatchOutcome;
import dev.stash2plex.match.Matcher;
import dev.stash2plex.metadata.MetadataMapper;
import dev.stash2plex.stash.SceneRef;
import dev.stash2plex.time.Deadline;
import java.util.List;
import java.util.Optional;

/// One root that a person registers in Plex: where it is, what Plex calls it, and what it answers from. Guids follow
/// the root that was asked.
///
/// @param path empty, or a path without a slash at its end; PMS appends the keys of the features to it
/// @param identifier of the provider, which is also the scheme of its guids
/// @param title what Plex shows
/// @param adultOnlyWhenAsked whether a match without `includeAdult` is answered with nothing
/// @param sources the Stashes whose scenes it has
/// @param matcher finds the scene of a file
/// @param mapper makes items of scenes
public record Provider(
        String path,
        String identifier,
        String title,
        boolean adultOnlyWhenAsked,
        List<Source> sources,
        Matcher matcher,
        MetadataMapper mapper) {
    private static final int MOVIE = 1;

    public Provider {
        sources = List.copyOf(sources);
    }

    /// Answers a match. What is no movie, or adult where nobody asked for that, is refused without a look.
    ///
    /// @param deadline until when whoever asks waits
    /// @throws CallException if the index has no answer and Stash cannot be asked
    public MatchOutcome match(MatchRequest request, Deadline deadline) {
        if (request.type() != MOVIE) {
            return MatchOutcome.refused("type %d is no movie".formatted(request.type()));
        }
        if (adultOnlyWhenAsked && !request.includeAdult()) {
            return MatchOutcome.refused("adult content was not asked for");
        }
        return matcher.find(request.question(), deadline);
    }

    /// The source that has the scene, if it is one of this provider's.
    Optional<Source> source(SceneRef scene) {
        return sources.stream()
                .filter(source -> source.name().equals(scene.source()))
                .findFirst();
    }
}
