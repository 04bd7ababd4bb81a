/** Disentangled neural architecture search. */
@org.jspecify.annotations.NullMarked
package dnas;
