package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.space.ListedSpace;
import dnas.spaces.nasbench201.Cell201;
import dnas.spaces.nasbench201.NasBench201;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ColumnsTest extends ApiTest {
    private static final String SMALL = "/api/v1/spaces/nasbench201";

    @Test
    void everyColumnOfTheWholeTableHasItsTypeAndLength() throws Exception {
        JsonNode columns = json(get("/api/v1/spaces/nasbench101/columns"));
        assertThat(columns.get("rows").intValue()).isEqualTo(423_624);
        assertThat(columns.get("columns")
                        .valueStream()
                        .map(column -> column.get("name").stringValue() + " "
                                + column.get("type").stringValue()))
                .contains("accuracy-test_mean float32", "flops float32", "parameters uint32", "concept-depth uint8");

        ByteBuffer accuracies = values("/api/v1/spaces/nasbench101", "accuracy-test_mean");
        assertThat(accuracies.capacity()).isEqualTo(4 * 423_624);
        float best = 0;
        while (accuracies.hasRemaining()) {
            best = Math.max(best, accuracies.getFloat());
        }
        assertThat(best).isBetween(.943f, .9432f);
    }

    @Test
    void valuesAreThoseOfTheArchitectureAtTheirIndex() throws Exception {
        ListedSpace<Cell201> space = Catalogue.CELLS_201.space();
        ByteBuffer flops = values(SMALL, "flops");
        ByteBuffer parameters = values(SMALL, "parameters");
        ByteBuffer latency = values(SMALL, "measure-edgegpu_latency");
        ByteBuffer layers = values(SMALL, "concept-" + space.concepts().get(0).name());
        ByteBuffer hashes = values(SMALL, "hash");
        int width = hashes.capacity() / space.size();
        for (int index : List.of(0, 77, 15_624)) {
            Cell201 cell = space.get(index);
            byte[] hash = new byte[width];
            hashes.get(index * width, hash);
            assertThat(HexFormat.of().formatHex(hash)).isEqualTo(cell.hash());
            assertThat(flops.getFloat(4 * index))
                    .isEqualTo((float) (space.costAt(index).flops() / 1e6));
            assertThat(parameters.getInt(4 * index))
                    .isEqualTo((int) space.costAt(index).parameters());
            assertThat(latency.getFloat(4 * index)).isEqualTo((float) space.measuresOf(cell)[0]);
            assertThat(layers.get(index)).isEqualTo((byte) space.conceptsOf(cell)[0]);
        }
    }

    @Test
    void aColumnIsSentOnceAndGzippedWhereThatIsTaken() throws Exception {
        HttpRequest.Builder zipped = request(SMALL + "/columns/flops").header("Accept-Encoding", "gzip");
        HttpResponse<byte[]> first = CLIENT.send(zipped.build(), BodyHandlers.ofByteArray());
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(first.body().length).isLessThan(4 * 15_625);
        assertThat(tag).contains(Catalogue.CELLS_201.provenance().sha256(), "flops");
        HttpRequest again =
                request(SMALL + "/columns/flops").header("If-None-Match", tag).build();
        assertThat(CLIENT.send(again, BodyHandlers.ofString()).statusCode()).isEqualTo(304);
    }

    @Test
    void aColumnThatIsNotThereHasNoVersion() throws Exception {
        String version = Catalogue.CELLS_201.provenance().sha256();
        HttpRequest known = request(SMALL + "/columns/warmth")
                .header("If-None-Match", "\"" + version + "-warmth\"")
                .build();
        HttpResponse<String> answer = CLIENT.send(known, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void architecturesAreNamedByIndex() throws Exception {
        NasBench201 space = Catalogue.CELLS_201.space();
        JsonNode names = json(get(SMALL + "/names?indices=7,0"));
        assertThat(names.get(0).get("hash").stringValue())
                .isEqualTo(space.get(7).hash());
        assertThat(names.get(1).get("label").stringValue())
                .isEqualTo(space.get(0).label());
    }

    @Test
    void whatIsNotThereIsSaid() throws Exception {
        assertThat(get(SMALL + "/columns/warmth").body()).contains("There is no column \\\"warmth\\\".");
        assertThat(get(SMALL + "/columns/accuracy-warmth").statusCode()).isEqualTo(404);
        assertThat(get(SMALL + "/names?indices=15625").body()).contains("must be from 0 to 15624");
        assertThat(get(SMALL + "/names?indices=x").statusCode()).isEqualTo(400);
        String many = String.join(
                ",", IntStream.range(0, 501).mapToObj(String::valueOf).toList());
        assertThat(get(SMALL + "/names?indices=" + many).body()).contains("500 at most");
        assertThat(get("/api/v1/controllers/nasbench101-d1-seed9/columns").statusCode())
                .isEqualTo(404);
    }

    private static ByteBuffer values(String space, String column) throws Exception {
        HttpResponse<byte[]> answer =
                CLIENT.send(request(space + "/columns/" + column).build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(column).isEqualTo(200);
        return ByteBuffer.wrap(answer.body()).order(ByteOrder.LITTLE_ENDIAN);
    }
}
