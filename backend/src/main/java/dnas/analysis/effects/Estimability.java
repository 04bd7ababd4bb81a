package dnas.analysis.effects;

/** Whether the cells of a sample say anything about an adjusted effect. */
public enum Estimability {
    /** They do. */
    ESTIMATED,
    /** The concept, or the product of the pair, does not vary among them. */
    CONSTANT,
    /** It follows from the other concepts among them, so the response can be put down to either. */
    COLLINEAR,
    /** There are no more cells than coefficients. */
    TOO_FEW_CELLS,
    /** The effect rests on a single cell, whose error is unknown. */
    ONE_CELL
}
