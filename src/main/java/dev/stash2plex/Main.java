package dev.stash2plex;

/// Starts the service.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("x");
    }
}
