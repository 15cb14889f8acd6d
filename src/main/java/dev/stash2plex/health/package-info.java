/// How the process is: `/health` for people and containers, readiness and metrics under `/observe` for the rest.
@NullMarked
package dev.stash2plex.health;

import org.jspecify.annotations.NullMarked;
