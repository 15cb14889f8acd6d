package dev.stash2plex.library.scene;

/// What the cache of scenes holds, and what it was good for.
///
/// @param entries scenes in memory
/// @param characters about so many letters in them, which is what the cache is bounded by
/// @param hits questions that needed no read of their own, since the scene was there or just being read
/// @param misses questions for which a read was begun
public record CacheFigures(long entries, long characters, long hits, long misses) {}
