/// What the fuzz tests share. A target, `*FuzzTest`, lies beside the class that it tries, has one method, and states
/// what must hold whatever the bytes are; its corpus lies in a folder `…Inputs` of the same package in the resources.
/// Ordinary builds run each target over its corpus, the profile `fuzz` looks for more.
@NullMarked
package dev.stash2plex.fuzz;

import org.jspecify.annotations.NullMarked;
