package dnas.spaces.accelnasbench;

import dnas.Once;
import dnas.benchmark.Agreement;
import dnas.benchmark.BestPredicted;
import dnas.benchmark.Signal;
import dnas.benchmark.Surrogate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What is known of the surrogates of {@link AccelNasBenchTable}; accuracies and speeds are split alike. */
final class NetworkSurrogate implements Surrogate {
    static final String CAUTION =
            "This table was trained on a short schedule: 43–67 % top-1 here does not compare with the paper's 77.3 %;"
                    + " that would need full training of the found network on ImageNet (about 350 epochs).";

    private final AccelNasBenchTable table;
    private final Once<List<OfMeasure>> measures = new Once<>(this::comparedMeasures);

    NetworkSurrogate(AccelNasBenchTable table) {
        this.table = table;
    }

    @Override
    public Signal signal() {
        return AccelNasBenchTable.SURROGATE;
    }

    @Override
    public String split() {
        return String.format(
                Locale.ROOT,
                "For these figures it was trained on %,d measured networks and compared on %,d others, drawn at random;"
                        + " its settings were chosen on a third part of %,d. What searches are told is trained on all %,d.",
                sizeOf(Part.TRAINING),
                sizeOf(Part.TEST),
                sizeOf(Part.VALIDATION),
                table.measured().size());
    }

    private int sizeOf(Part part) {
        return table.measured().indicesOf(part).length;
    }

    @Override
    public String caution() {
        return CAUTION;
    }

    @Override
    public Agreement accuracy() {
        return agreement(table.heldOut());
    }

    @Override
    public BestPredicted best() {
        return table.heldOutBest();
    }

    @Override
    public List<OfMeasure> measures() {
        return measures.get();
    }

    private List<OfMeasure> comparedMeasures() {
        MeasuredNetworks measured = table.measured();
        List<HeldOut> heldOut = MeasureSurrogates.train(measured, measured.indicesOf(Part.TRAINING))
                .on(measured, measured.indicesOf(Part.TEST));
        return IntStream.range(0, heldOut.size())
                .mapToObj(place -> new OfMeasure(measured.measures().get(place), agreement(heldOut.get(place))))
                .toList();
    }

    private static Agreement agreement(HeldOut heldOut) {
        return new Agreement(heldOut.tau(), heldOut.r2(), heldOut.rmse(), heldOut.n(), heldOut.coverage());
    }

    @Override
    public void prepare() {
        Network any = table.measured().get(0);
        table.predicted(any);
        table.space().measuresOf(any);
    }
}
