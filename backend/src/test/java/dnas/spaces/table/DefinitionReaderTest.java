package dnas.spaces.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dnas.benchmark.Signal;
import dnas.space.Concept;
import dnas.space.ConceptGroup;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionReaderTest {
    private static TableDefinition read(String json) {
        return DefinitionReader.read(json.getBytes(StandardCharsets.UTF_8), "small.json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            "small-table"                   ~ "Small Table"        ~ name is "Small Table"; write it with the letters a to z
            "small-table"                   ~ "small_table"        ~ write it with hyphens
            "small-table"                   ~ "a-seed1"            ~ must not contain -seed
            "name": "small-table",          ~ ` `                  ~ name is missing; give a text.
            "source": "Measured for a test",~ ` `                  ~ source is missing
            "source": "Measured for a test" ~ "source": 3          ~ source is 3; it must be a text
            "title": "Small table"          ~ "titel": "x"         ~ titel is no field of a definition; it may be one of name, title
            "column": "op 1", "name"        ~ "kolumn": "op 1", "name" ~ layers[0].kolumn is no field
            "options": [16, 24, 32, 48]     ~ "options": [16]      ~ layers[2].options holds 1 options; a layer has 2 to 100
            "options": [16, 24, 32, 48]     ~ "options": [16, 16]  ~ layers[2].options holds an option twice: 16, 16.
            "options": [16, 24, 32, 48]     ~ "options": ["a|b", "c"] ~ layers[2].options holds "a|b"; an option must not be empty nor contain a bar
            "options": [16, 24, 32, 48]     ~ "options": 16        ~ layers[2].options is 16; it must be a list in brackets.
            "name": "second"                ~ "name": "first"      ~ "first" is the name of 2 layers; give each its own.
            {"24": 1, "32": 2, "48": 4}     ~ {"25": 1}            ~ concepts[3].counts.25 is no option; choose one of conv3x3, conv1x1, skip, 16
            {"24": 1, "32": 2, "48": 4}     ~ {"24": 1.5}          ~ concepts[3].counts.24 is 1.5; it must be a whole number
            {"24": 1, "32": 2, "48": 4}     ~ 5                    ~ concepts[3].counts is 5; it must be an object in braces.
            "group": "layers"               ~ "group": "depth"     ~ concepts[2].group is "depth"; choose one of operations, skips, layers.
            "name": "skips"                 ~ "name": "conv3x3"    ~ "conv3x3" is the name of 2 concepts
            "unit": "percent", "reported": "test" ~ "unit": "per cent", "reported": "test" ~ accuracies[0].unit is "per cent"; choose one of percent, fraction.
            "reported": "test"              ~ "reported": "tests"  ~ "validation" is reported as "tests", which is none of them; choose one of validation, test.
            "reported": "test"              ~ "signal": true       ~ "test" is neither a signal nor reported under one
            "reported": "test"              ~ "signal": false      ~ accuracies holds no signal
            "reported": "test"              ~ "signal": "yes"      ~ accuracies[0].signal is "yes"; it must be true or false.
            "unit": "MFLOPs"                ~ "unit": "Mflop"      ~ flops.unit is "Mflop"; choose one of MACs, kMACs, MMACs, GMACs, FLOPs
            "perMultiplyAccumulate": 2      ~ "perMultiplyAccumulate": 3 ~ flops.perMultiplyAccumulate is 3; write 1 where one multiplication
            , "perMultiplyAccumulate": 2    ~ ` `                  ~ flops.perMultiplyAccumulate is missing
            "unit": "thousands"             ~ "unit": "k"          ~ parameters.unit is "k"; choose one of parameters, thousands, millions, billions.
            "unit": "ms",                   ~ ` `                  ~ measures[0].unit is missing
            "unit": "ms"                    ~ "unit": "?"          ~ measures[0].unit is "?"; write the unit of the column "latency", for example ms.
            "column": "op 2"                ~ "column": "op 1"     ~ layers: the column "op 1" is that of 2 layers; give each its own column.
            "column": "latency"             ~ "column": "test"     ~ measures: the column "test" is an accuracy too, and a limit on it
            "name": "phone"                 ~ "name": "my phone"   ~ measures[0].name is "my phone"
            """)
    void aFieldThatCannotBeUsedIsNamed(String before, String after, String sentence) {
        assertThat(SmallTable.DEFINITION).contains(before);
        assertThatThrownBy(() -> read(SmallTable.DEFINITION.replace(before, after)))
                .hasMessageContaining("small.json")
                .hasMessageContaining(sentence)
                .hasMessageContaining("Nothing was imported.");
    }

    @Test
    void aTitleIsShort() {
        assertThatThrownBy(() -> read(SmallTable.DEFINITION.replace("Small table", "x".repeat(3_000))))
                .hasMessageContaining("title has 3000 characters; write it with at most 100.");
    }

    @Test
    void withoutLayersNoOptionIsAskedForAmongNone() {
        String broken = SmallTable.DEFINITION.replaceFirst("(?s)\"layers\": \\[.*?\\n  \\],", "\"layers\": \"x\",");
        assertThatThrownBy(() -> read(broken))
                .hasMessageContaining("layers is \"x\"; it must be a list in brackets.")
                .hasMessageNotContaining("choose one of ,");
    }

    @Test
    void conceptsThatNobodyWroteAreNotCalledTooMany() {
        String options = IntStream.range(0, 100).mapToObj(i -> "\"o" + i + "\"").collect(Collectors.joining(", "));
        String many = SmallTable.DEFINITION
                .replaceFirst("(?s)  \"concepts\": \\[.*?\\n  \\],\n", "")
                .replace("16, 24, 32, 48", options);
        assertThatThrownBy(() -> read(many))
                .hasMessageContaining("concepts is left out, and counting each option would make 101 of them")
                .hasMessageContaining("write 1 to 32 concepts");
    }

    @Test
    void whatIsNoJsonIsRefusedWithItsLine() {
        assertThatThrownBy(() -> read("{\n \"name\": }"))
                .hasMessageContaining("small.json cannot be read as JSON from line 2, column ");
        assertThatThrownBy(() -> read("[1]")).hasMessageContaining("bin/dnas space definition FILE.csv");
    }

    @Test
    void signalsAreTheAccuraciesThatAQueryReturns() {
        assertThat(read(SmallTable.DEFINITION).signals())
                .containsExactly(new Signal(
                        "validation",
                        "Validation",
                        "The column \"val\" of the imported table.",
                        Signal.Origin.MEASURED,
                        false,
                        "Test accuracy"));
    }

    /** The counts of all options add up to the number of layers that have them, so one says nothing. */
    @Test
    void withoutConceptsEveryOptionIsCountedButOneOfLayersThatShareSome() {
        int from = SmallTable.DEFINITION.indexOf("\"concepts\"");
        int to = SmallTable.DEFINITION.indexOf("\"accuracies\"");
        String without = SmallTable.DEFINITION.substring(0, from) + SmallTable.DEFINITION.substring(to);
        assertThat(read(without).concepts().all())
                .containsExactly(
                        new Concept("conv1x1", "conv1x1", ConceptGroup.OPERATIONS),
                        new Concept("skip", "skip", ConceptGroup.SKIPS),
                        new Concept("24", "24", ConceptGroup.OPERATIONS),
                        new Concept("32", "32", ConceptGroup.OPERATIONS),
                        new Concept("48", "48", ConceptGroup.OPERATIONS));
        assertThat(read(without.replace("\"conv1x1\"", "\"none\"")).concepts().all())
                .extracting(Concept::name)
                .containsExactly("conv3x3", "skip", "24", "32", "48");
    }
}
