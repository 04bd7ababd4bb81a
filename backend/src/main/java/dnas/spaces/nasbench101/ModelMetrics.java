package dnas.spaces.nasbench101;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What one training run measured, as the original file holds it: a protobuf message whose other fields are skipped.
 *
 * <p>Source: {@code nasbench/lib/model_metrics.proto} of google-research/nasbench.
 *
 * @param evaluations before training, half-way and at the end, in this order
 */
record ModelMetrics(List<Evaluation> evaluations) {
    private static final int EVALUATION = WireFormat.WIRETYPE_LENGTH_DELIMITED | 1 << 3;

    /**
     * One evaluation within a run; NaN for what the message does not hold.
     *
     * @param epoch epochs trained so far
     * @param seconds of training so far
     * @param validation validation accuracy, a fraction
     * @param test test accuracy, a fraction
     */
    record Evaluation(double epoch, double seconds, double validation, double test) {
        private static final int EPOCH = WireFormat.WIRETYPE_FIXED64 | 1 << 3;
        private static final int SECONDS = WireFormat.WIRETYPE_FIXED64 | 2 << 3;
        private static final int VALIDATION = WireFormat.WIRETYPE_FIXED64 | 4 << 3;
        private static final int TEST = WireFormat.WIRETYPE_FIXED64 | 5 << 3;

        private static Evaluation read(CodedInputStream in) throws IOException {
            double epoch = Double.NaN;
            double seconds = Double.NaN;
            double validation = Double.NaN;
            double test = Double.NaN;
            for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
                switch (tag) {
                    case EPOCH -> epoch = in.readDouble();
                    case SECONDS -> seconds = in.readDouble();
                    case VALIDATION -> validation = in.readDouble();
                    case TEST -> test = in.readDouble();
                    default -> skip(in, tag);
                }
            }
            return new Evaluation(epoch, seconds, validation, test);
        }
    }

    /**
     * Reads the message.
     *
     * @throws IOException when the bytes are no protobuf message
     */
    static ModelMetrics parse(byte[] message) throws IOException {
        CodedInputStream in = CodedInputStream.newInstance(message);
        List<Evaluation> evaluations = new ArrayList<>(3);
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (tag == EVALUATION) {
                int outer = in.pushLimit(in.readRawVarint32());
                evaluations.add(Evaluation.read(in));
                in.popLimit(outer);
            } else {
                skip(in, tag);
            }
        }
        return new ModelMetrics(evaluations);
    }

    private static void skip(CodedInputStream in, int tag) throws IOException {
        if (!in.skipField(tag)) {
            throw new IOException("A group ends that never began.");
        }
    }
}
