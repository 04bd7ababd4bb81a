/**
 * The search spaces of this installation with their benchmarks: one package a space, and {@link dnas.spaces.Spaces}, where
 * each is registered. docs/ADD_A_SPACE.md says how to add one.
 */
@NullMarked
package dnas.spaces;

import org.jspecify.annotations.NullMarked;
