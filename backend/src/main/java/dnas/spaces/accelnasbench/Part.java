package dnas.spaces.accelnasbench;

/**
 * Which of the measured networks a surrogate is trained on (80 %), its settings are chosen on (10 %), and its figures are
 * reported on (10 %). Rows are sorted by the MD5 of the networks' labels, so the last digit of a row's number splits them at random.
 */
enum Part {
    TRAINING,
    VALIDATION,
    TEST;

    /** The part of the network whose first row in the file this is. */
    static Part of(int row) {
        return switch (row % 10) {
            case 8 -> VALIDATION;
            case 9 -> TEST;
            default -> TRAINING;
        };
    }
}
