package dev.stash2plex;

import dev.stash2plex.config.LogSettings;
import dev.stash2plex.config.Secrets;
import dev.stash2plex.config.Settings;
import dev.stash2plex.config.SettingsException;
import dev.stash2plex.config.SettingsLoader;
import dev.stash2plex.http.AccessKey;
import dev.stash2plex.log.Logging;
import dev.stash2plex.time.Time;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.stream.Stream;

/// Starts the service. SIGTERM stops it: requests in flight are finished first.
///
/// Exit codes: 78 (`EX_CONFIG` of sysexits.h) if the settings cannot be used, 64 (`EX_USAGE`) for an unknown argument,
/// 1 if the start fails otherwise or a check finds a fault.
public final class Main {
    private static final String CONFIG_DIR = "S2P_CONFIG_DIR";
    private static final String DEFAULT_CONFIG_DIR = "/config";
    private static final String CHECK = "--check";
    private static final int BAD_USAGE = 64;
    private static final int BAD_SETTINGS = 78;

    private Main() {}

    /// Reads the folder that `S2P_CONFIG_DIR` names, else `/config`, and listens; with `--check`, looks instead whether
    /// Plex would be served, and says what it finds.
    public static void main(String[] args) {
        var unknown = Stream.of(args).filter(arg -> !arg.equals(CHECK)).toList();
        if (!unknown.isEmpty()) {
            System.err.println(
                    "Unknown: " + unknown + ". There is one argument, --check, which looks whether all is well.");
            System.exit(BAD_USAGE);
        }
        var environment = new HashMap<>(System.getenv());
        var folder = environment.remove(CONFIG_DIR);
        try {
            var settings = SettingsLoader.load(Path.of(folder == null ? DEFAULT_CONFIG_DIR : folder), environment);
            if (args.length == 0) {
                start(settings);
            } else {
                System.exit(check(settings));
            }
        } catch (SettingsException e) {
            System.err.println(e.getMessage());
            System.exit(BAD_SETTINGS);
        }
    }

    private static void start(Settings settings) {
        var secrets = secrets(settings);
        try {
            Logging.start(settings.log(), secrets, System.out);
            var service = new Stash2Plex(settings, Time.system());
            Runtime.getRuntime().addShutdownHook(new Thread(service::close, "stop"));
            service.start();
            service.report().write();
        } catch (RuntimeException | Error e) {
            System.err.println(secrets.mask("Stash2Plex cannot start: " + e.getMessage()));
            System.exit(1);
        }
    }

    /// Runs the service for itself, on a port that nobody else has.
    private static int check(Settings settings) {
        var secrets = secrets(settings);
        Logging.start(new LogSettings(LogSettings.Level.ERROR), secrets, System.err);
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try (var service = new Stash2Plex(settings, new Listener("127.0.0.1", 0), Time.system())) {
            service.start();
            return service.check().run(line -> out.println(secrets.mask(line))) ? 0 : 1;
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            System.err.println(secrets.mask("The check cannot go on: " + e.getMessage()));
            return 1;
        }
    }

    /// What no line of the log may hold: the secret settings, and what stands in the URLs of images in place of the
    /// access key.
    static Secrets secrets(Settings settings) {
        String images = new AccessKey(settings.server().accessKey()).imagePrefix();
        return settings.secrets().and(images.replace("/", ""));
    }
}
