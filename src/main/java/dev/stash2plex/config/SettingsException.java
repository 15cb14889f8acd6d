package dev.stash2plex.config;

import dev.stash2plex.config.layer.Layers;
import java.util.List;
import java.util.stream.Collectors;

/// The settings cannot be used. The message names every fault and says how a setting is made.
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param secrets do not appear in the message
    SettingsException(List<SettingsFault> faults, Secrets secrets) {
        super(secrets.mask(message(faults)));
    }

    private static String message(List<SettingsFault> faults) {
        return faults.stream()
                .map(fault -> "  - " + fault + howToSet(fault))
                .collect(Collectors.joining(
                        "\n",
                        "Stash2Plex cannot start, %d setting(s) to correct:\n".formatted(faults.size()),
                        "\nA file *.yml in the configuration folder holds over the environment."
                                + " S2P_DEMO=true starts with an invented library and needs no Stash."));
    }

    private static String howToSet(SettingsFault fault) {
        boolean noKey = fault.key().startsWith("S2P_")
                || fault.source().equals("file")
                || fault.source().equals("folder");
        return noKey
                ? ""
                : " [set %s, or `%s` below `s2p:` in YAML]".formatted(Layers.variable(fault.key()), fault.key());
    }
}
