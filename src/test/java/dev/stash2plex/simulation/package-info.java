/// Everything that can happen at once, in an order that follows from one seed.
///
/// The real library, matcher and caller run on a time of their own ([dev.stash2plex.simulation.SimulatedTime]) against
/// a modelled Stash that answers late, fails, and changes while it is read, and a modelled Plex that asks meanwhile.
/// A [dev.stash2plex.simulation.Scenario] is a history; the same scenario is the same history, step by step. After
/// each answer, and at rest, [dev.stash2plex.simulation.Promises] are checked.
///
/// What it does not find it does not guard against. So [dev.stash2plex.simulation.Faults] puts old faults back, each a
/// patch in `src/test/simulation/faults`, and fails if one of them is found by no seed:
/// `mvn -q -Pfaults test-compile exec:exec`. A patch that does not apply any more has to be written anew.
///
/// `mvn verify` runs 2000 seeds; `-Dseeds=100000 -Dseed=1` runs as many as it says, from the one it says. A scenario
/// that fails is printed and shrunk; it belongs into `KeptScenariosTest` then.
@NullMarked
package dev.stash2plex.simulation;

import org.jspecify.annotations.NullMarked;
