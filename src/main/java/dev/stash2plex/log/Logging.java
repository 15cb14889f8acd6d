package dev.stash2plex.log;

import dev.stash2plex.config.LogSettings;
import dev.stash2plex.config.Secrets;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Sets up the log of the process.
public final class Logging {
    /// Libraries say at INFO what only their own developers want to know.
    private static final String OWN = "dev.stash2plex";

    private Logging() {}

    /// Replaces whatever handlers there are by the one that writes JSON lines, and lets what ends a thread be said
    /// there too: the JVM would print it as it is.
    ///
    /// @param secrets are in no line
    /// @param out where the lines go
    public static void start(LogSettings settings, Secrets secrets, PrintStream out) {
        LogManager.getLogManager().reset();
        Level level = Levels.of(settings.level());
        Logger root = Logger.getLogger("");
        root.setLevel(settings.level() == LogSettings.Level.INFO ? Level.WARNING : level);
        root.addHandler(new LineHandler(out, level, new JsonFormatter(secrets)));
        OWN_LOGGER.setLevel(level);
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, failure) -> OWN_LOGGER.log(Level.SEVERE, "a thread has ended by a bug", failure));
    }

    /// Kept, since the log manager forgets the level of a logger that nobody holds.
    private static final Logger OWN_LOGGER = Logger.getLogger(OWN);

    /// Writes each line at once and in one piece, so that none is lost when the process is killed. Threads wait for
    /// each other only while they write.
    private static final class LineHandler extends Handler {
        private final PrintStream out;

        LineHandler(PrintStream out, Level level, JsonFormatter formatter) {
            this.out = out;
            setFormatter(formatter);
            setLevel(level);
        }

        @Override
        public void publish(LogRecord entry) {
            if (isLoggable(entry)) {
                byte[] line = getFormatter().format(entry).getBytes(StandardCharsets.UTF_8);
                out.write(line, 0, line.length);
                out.flush();
            }
        }

        @Override
        public void flush() {
            out.flush();
        }

        @Override
        public void close() {
            flush();
        }
    }
}
