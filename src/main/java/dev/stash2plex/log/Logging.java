package dev.stash2plex.log;

import dev.stash2plex.config.LogSettings;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;

/// Sets up the log of the process.
public final class Logging {
    /// Libraries say at INFO what only their own developers want to know.
    private static final String OWN = "dev.stash2plex";

    private Logging() {}

    /// Replaces whatever handlers there are by the one that writes JSON lines.
    ///
    /// @param out where the lines go
    public static void start(LogSettings settings, PrintStream out) {
        LogManager.getLogManager().reset();
        Level level = Levels.of(settings.level());
        Logger root = Logger.getLogger("");
        root.setLevel(settings.level() == LogSettings.Level.INFO ? Level.WARNING : level);
        root.addHandler(new LineHandler(out, level));
        OWN_LOGGER.setLevel(level);
    }

    /// Kept, since the log manager forgets the level of a logger that nobody holds.
    private static final Logger OWN_LOGGER = Logger.getLogger(OWN);

    /// Flushes each line, so that none is lost when the process is killed.
    private static final class LineHandler extends StreamHandler {
        LineHandler(OutputStream out, Level level) {
            super(out, new JsonFormatter());
            setLevel(level);
        }

        @Override
        public synchronized void publish(LogRecord entry) {
            super.publish(entry);
            flush();
        }
    }
}
