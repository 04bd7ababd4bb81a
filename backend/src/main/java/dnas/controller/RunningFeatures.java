package dnas.controller;

/** Running features are small integers; the decoder reads them divided by 3. */
final class RunningFeatures {
    private static final float SCALE = 1f / 3;

    private RunningFeatures() {}

    /** Scales in place. */
    static float[] scaled(float[] features) {
        for (int i = 0; i < features.length; i++) {
            features[i] *= SCALE;
        }
        return features;
    }
}
