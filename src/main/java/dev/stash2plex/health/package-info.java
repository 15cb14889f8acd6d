/// How the process is: `/health` for people and containers, readiness and metrics under `/observe` for the rest.
///
/// [Meters][dev.stash2plex.health.Meters] is what the root knows of the metrics. One class a concern registers them in
/// a `MeterScope`, which takes them back when the service is closed. The rooms that do the work know nothing of meters.
@NullMarked
package dev.stash2plex.health;

import org.jspecify.annotations.NullMarked;
