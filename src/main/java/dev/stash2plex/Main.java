package dev.stash2plex;

import dev.stash2plex.config.Secrets;
import dev.stash2plex.config.Settings;
import dev.stash2plex.config.SettingsException;
import dev.stash2plex.config.SettingsLoader;
import dev.stash2plex.http.AccessKey;
import dev.stash2plex.log.Logging;
import dev.stash2plex.time.Time;
import java.nio.file.Path;
import java.util.HashMap;

/// Starts the service. SIGTERM stops it: requests in flight are finished first.
///
/// Exit codes: 78 (`EX_CONFIG` of sysexits.h) if the settings cannot be used, 1 if the start fails otherwise.
public final class Main {
    private static final String CONFIG_DIR = "S2P_CONFIG_DIR";
    private static final String DEFAULT_CONFIG_DIR = "/config";
    private static final int BAD_SETTINGS = 78;

    private Main() {}

    /// Reads the folder that `S2P_CONFIG_DIR` names, else `/config`, and listens.
    public static void main(String[] args) {
        var environment = new HashMap<>(System.getenv());
        var folder = environment.remove(CONFIG_DIR);
        try {
            start(SettingsLoader.load(Path.of(folder == null ? DEFAULT_CONFIG_DIR : folder), environment));
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

    /// What no line of the log may hold: the secret settings, and what stands in the URLs of images in place of the
    /// access key.
    static Secrets secrets(Settings settings) {
        String images = new AccessKey(settings.server().accessKey()).imagePrefix();
        return settings.secrets().and(images.replace("/", ""));
    }
}
