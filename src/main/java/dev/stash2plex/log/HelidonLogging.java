package dev.stash2plex.log;

import io.helidon.logging.common.spi.LoggingProvider;

/// Tells Helidon that the log is set up already. Without a provider it complains on standard error at every start.
public final class HelidonLogging implements LoggingProvider {
    @Override
    public void initialization() {
        // nothing: see Logging
    }

    @Override
    public void runTime() {
        // nothing: see Logging
    }
}
