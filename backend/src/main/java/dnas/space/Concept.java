package dnas.space;

/**
 * A measured property of an architecture, and the factor that one axis of the code stands for.
 *
 * @param name identifier in files and the API, for example {@code conv3x3}
 * @param title what the page shows
 * @param group which part of the code it belongs to
 */
public record Concept(String name, String title, ConceptGroup group) {}
