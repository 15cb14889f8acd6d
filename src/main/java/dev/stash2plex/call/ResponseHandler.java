package dev.stash2plex.call;

import java.io.IOException;

/// Makes something of an answer. Nothing of the answer may be kept: it is closed as soon as this ends.
///
/// @param <T> what is made of it
@FunctionalInterface
public interface ResponseHandler<T> {
    /// Checks and reads.
    ///
    /// @throws CallException if the answer is none
    T handle(Response response) throws IOException;
}
