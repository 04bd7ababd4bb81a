package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dnas.space.FlopsRange;
import dnas.spaces.accelnasbench.AccelNasBench;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A space too large to be listed, of which some was measured and the rest is predicted. */
class PredictedSpaceTest extends ApiTest {
    private static final String SPACE = "/api/v1/spaces/accel-nasbench";
    /** Measured twice: 59.368 and 59.248 %. */
    private static final String MEASURED = "e6k3l1s0-e4k5l2s0-e6k3l3s0-e6k5l3s0-e6k5l2s0-e1k3l2s0-e1k3l2s0";
    /** The same with a layer less in one block; nobody measured it. */
    private static final String UNMEASURED = "e6k3l1s0-e4k5l2s0-e6k3l3s0-e6k5l3s0-e6k5l2s0-e1k3l1s0-e1k3l1s0";

    private static JsonNode architecture(String name, String signal) throws Exception {
        return json(get(SPACE + "/architectures/" + name + "?signal=" + signal));
    }

    @Test
    void aMeasuredNetworkShowsItsMeasurementBesideThePrediction() throws Exception {
        JsonNode predicted = architecture(MEASURED, "surrogate");
        JsonNode measured = architecture(MEASURED, "measured");

        assertThat(predicted.get("origin").stringValue()).isEqualTo("predicted");
        assertThat(predicted.get("deviation").doubleValue()).isBetween(.0005, .02);
        assertThat(predicted.get("measuredAccuracy").doubleValue()).isCloseTo(.59308, within(1e-9));
        assertThat(predicted.get("testAccuracy").doubleValue())
                .isNotEqualTo(predicted.get("measuredAccuracy").doubleValue())
                .isCloseTo(.59308, within(.01));
        assertThat(measured.get("origin").stringValue()).isEqualTo("measured");
        assertThat(measured.get("deviation").isNull()).isTrue();
        assertThat(measured.get("testAccuracy")).isEqualTo(predicted.get("measuredAccuracy"));
        assertThat(measured.get("measures").size()).isEqualTo(8);
        assertThat(measured.get("measures").valueStream())
                .noneMatch(measure -> measure.get("predicted").booleanValue());
    }

    @Test
    void anyNetworkIsFoundByItsHashOrItsLabel() throws Exception {
        JsonNode byLabel = architecture(UNMEASURED, "surrogate");
        JsonNode byHash = architecture(byLabel.get("hash").stringValue(), "surrogate");

        assertThat(byHash).isEqualTo(byLabel);
        assertThat(byLabel.get("label").stringValue()).isEqualTo(UNMEASURED);
        assertThat(byLabel.get("testAccuracy").doubleValue()).isBetween(.4, .7);
        assertThat(byLabel.get("measuredAccuracy").isNull()).isTrue();
        assertThat(byLabel.get("measures").valueStream())
                .hasSize(8)
                .allMatch(measure -> measure.get("predicted").booleanValue())
                .allMatch(measure -> measure.get("value").doubleValue() > 0);
        assertThat(architecture(UNMEASURED, "measured").get("testAccuracy").isNull())
                .as("what nobody measured has no accuracy")
                .isTrue();
        assertThat(get(SPACE + "/architectures/e9k3l1s0").statusCode()).isEqualTo(404);
    }

    @Test
    void effectsOfARunAreOfAllItsNetworksThoughNoneIsInTheTable() throws Exception {
        long study = launch(study(
                "nasbench101",
                "accel-nasbench",
                "quick",
                "cells",
                "test_mean",
                "surrogate",
                "12",
                "80",
                "[1, 2, 3]",
                "[1]"));
        long run = finished(study, 1).get("runs").get(0).get("id").longValue();
        JsonNode effects =
                json(get("/api/v1/runs/" + run + "/effects?response=log_flops")).get("effects");

        assertThat(effects.get("n").intValue()).isEqualTo(80);
    }

    @Test
    void effectsOfTheSpaceAreOnWhatWasMeasuredUnlessPredictionsAreAskedFor() throws Exception {
        assertThat(json(get(SPACE + "/effects")).get("signal").get("name").stringValue())
                .isEqualTo("measured");
        assertThat(json(get(SPACE + "/effects?signal=surrogate"))
                        .get("signal")
                        .get("name")
                        .stringValue())
                .isEqualTo("surrogate");
    }

    @Test
    void whatMayBeQueriedIsCountedExactlyUnderEachSignal() throws Exception {
        JsonNode predicted = json(get(SPACE + "/flops?signal=surrogate&max=300000000"));
        JsonNode measured = json(get(SPACE + "/flops?signal=measured&max=300000000"));

        assertThat(predicted.get("total").longValue()).isEqualTo(104_485_552_128L);
        assertThat(predicted.get("count").longValue())
                .isEqualTo(AccelNasBench.published().count(new FlopsRange(0, 300_000_000)))
                .isGreaterThan(1_000_000_000L);
        assertThat(predicted.get("sample").intValue()).isEqualTo(20_000);
        assertThat(measured.get("total").intValue()).isEqualTo(5_125);
        assertThat(measured.get("count").intValue()).isBetween(1, 5_124);
        assertThat(measured.get("sample").isNull()).isTrue();
        assertThat(predicted.get("flops")).isNotEqualTo(measured.get("flops"));
        assertThat(json(get(SPACE + "/flops?signal=surrogate&max=1"))
                        .get("nearest")
                        .get("max")
                        .longValue())
                .isEqualTo(predicted.get("flops").get("min").longValue())
                .isEqualTo(json(get(SPACE)).get("flops").get("min").longValue())
                .isEqualTo(AccelNasBench.published().flopsBounds().min());
    }

    @Test
    void whatOnlyFewMeetIsCountedAndWhatLeavesNothingIsSaid() throws Exception {
        JsonNode fast = json(get(SPACE + "/flops?signal=surrogate&measureLimits=throughput_3090=35000:"));
        JsonNode fastOfSmall =
                json(get(SPACE + "/flops?signal=surrogate&max=55000000&measureLimits=throughput_3090=35000:"));
        JsonNode impossible = json(get(SPACE + "/flops?signal=surrogate&measureLimits=throughput_3090=99999999:"));

        assertThat(fast.get("estimated").booleanValue()).isFalse();
        assertThat(fastOfSmall.get("count").longValue())
                .isPositive()
                .isLessThanOrEqualTo(fast.get("count").longValue());
        assertThat(impossible.get("count").longValue()).isZero();
        assertThat(impossible.get("nearest").isNull())
                .as("the FLOPs range is not at fault")
                .isTrue();
    }

    @Test
    void limitsOnSpeedsAreCountedAmongTheMeasuredAndEstimatedInTheWholeSpace() throws Exception {
        JsonNode measures = json(get(SPACE)).get("measures");
        JsonNode throughput = measures.valueStream()
                .filter(measure -> measure.get("name").stringValue().equals("throughput_a100"))
                .findFirst()
                .orElseThrow();
        double middle =
                (throughput.get("min").doubleValue() + throughput.get("max").doubleValue()) / 2;
        JsonNode fast = json(get(SPACE + "/flops?signal=measured&measureLimits=throughput_a100=" + middle + ":"));
        JsonNode fastOfAll = json(get(SPACE + "/flops?signal=surrogate&measureLimits=throughput_a100=" + middle + ":"));

        assertThat(measures.size()).isEqualTo(8);
        assertThat(fast.get("count").intValue()).isBetween(1, 5_124);
        assertThat(fast.get("estimated").booleanValue()).isFalse();
        assertThat(fastOfAll.get("count").longValue()).isBetween(1L, 104_485_552_127L);
        assertThat(fastOfAll.get("estimated").booleanValue()).isTrue();
    }

    @Test
    void howWellItIsPredictedIsComputedInTheBackground() throws Exception {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !json(get(SPACE + "/surrogate")).get("measures").isNull());
        JsonNode surrogate = json(get(SPACE + "/surrogate"));

        assertThat(surrogate.get("accuracy").get("tau").doubleValue()).isBetween(.91, 1.);
        assertThat(surrogate.get("accuracy").get("n").intValue()).isEqualTo(513);
        assertThat(surrogate.get("measures").size()).isEqualTo(8);
        assertThat(surrogate.get("split").stringValue()).contains("4,101", "513", "511", "5,125");
        assertThat(surrogate.get("caution").stringValue()).contains("77.3 %");
        assertThat(surrogate.get("best").get("n").intValue()).isEqualTo(51);
        for (JsonNode signal : json(get(SPACE)).get("signals")) {
            assertThat(signal.get("caution").stringValue()).contains("77.3 %");
        }
        assertThat(get("/api/v1/spaces/nasbench101/surrogate").statusCode()).isEqualTo(404);
    }
}
