package dnas.space;

/**
 * What an architecture costs, known without training it.
 *
 * @param parameters trainable parameters
 * @param flops multiply-accumulates of one forward pass (the mobile-network convention)
 */
public record Cost(long parameters, long flops) {}
