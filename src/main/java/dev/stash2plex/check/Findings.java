package dev.stash2plex.check;

import java.util.function.Consumer;

/// The lines of a check, and how many of them are bad.
final class Findings {
    private final Consumer<String> out;
    private int faults;

    /// @param out takes a line
    Findings(Consumer<String> out) {
        this.out = out;
    }

    void ok(String thing, String what) {
        write("ok", thing, what);
    }

    void fault(String thing, String what) {
        faults++;
        write("FAULT", thing, what);
    }

    void leftOut(String thing, String why) {
        write("-", thing, why);
    }

    /// Says how it all ends.
    boolean sum() {
        out.accept(
                faults == 0
                        ? "Plex would be served."
                        : "Plex would not be served, %d %s to correct."
                                .formatted(faults, faults == 1 ? "thing" : "things"));
        return faults == 0;
    }

    private void write(String how, String thing, String what) {
        out.accept("%-6s %-9s %s".formatted(how, thing, what));
    }
}
