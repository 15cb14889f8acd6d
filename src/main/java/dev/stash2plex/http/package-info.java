/// What every route shares: a request id and one log line a request, errors as JSON, `HEAD` and `405` for every
/// path, the access key, and the URL by which others reach us.
@NullMarked
package dev.stash2plex.http;

import org.jspecify.annotations.NullMarked;
