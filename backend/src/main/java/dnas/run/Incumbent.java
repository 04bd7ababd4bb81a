package dnas.run;

/**
 * The best architecture of a run so far, by its signal.
 *
 * @param hash of the architecture
 * @param signal what the strategy was told, a fraction
 * @param testAccuracy mean test accuracy, a fraction
 * @param flops in units
 * @param parameters trainable parameters
 */
public record Incumbent(String hash, double signal, double testAccuracy, long flops, long parameters) {}
