package dnas.space;

/**
 * What an architecture costs, known without training it.
 *
 * @param parameters trainable parameters; 0 where they are not known
 * @param flops multiply-accumulates of one forward pass (the mobile-network convention); 0 where they are not known
 */
public record Cost(long parameters, long flops) {}
