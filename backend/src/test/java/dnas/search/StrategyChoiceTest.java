package dnas.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dnas.InvalidInput;
import dnas.search.dense.DenseSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrategyChoiceTest {
    @Test
    void aNameAloneChangesNothing() {
        StrategyChoice choice = StrategyChoice.parse("dense-sampling");
        assertThat(choice.kind()).isEqualTo(StrategyKind.DENSE_SAMPLING);
        assertThat(choice.settings()).isEmpty();
        assertThat(choice.label()).isEqualTo("dense-sampling");
    }

    @Test
    void settingsFollowAColonInAnyOrderAndAreWrittenInOne() {
        StrategyChoice choice = StrategyChoice.parse("dense-sampling:raw-target+no-regions");
        assertThat(choice.settings()).containsExactlyInAnyOrder(DenseSetting.NO_REGIONS, DenseSetting.RAW_TARGET);
        assertThat(choice.label()).isEqualTo("dense-sampling:no-regions+raw-target");
    }

    @Test
    void theSameSettingsInAnotherOrderAreTheSameStrategy() {
        assertThat(StrategyChoice.normal("dense-sampling:raw-target+no-regions"))
                .isEqualTo(StrategyChoice.normal("dense-sampling:no-regions+raw-target"));
        assertThat(StrategyChoice.normal("no such strategy")).isEqualTo("no such strategy");
    }

    @ParameterizedTest
    @CsvSource({
        "dense-sampling, nasbench101-d1-seed3",
        "dense-sampling:no-tc, nasbench101-beta-vae-seed3",
        "dense-sampling:no-concepts+no-code, nasbench101-no-concepts-seed3"
    })
    void anAblationOfTheControllerWorksWithAControllerOfItsOwn(String strategy, String controller) {
        assertThat(StrategyChoice.parse(strategy).controller("nasbench101", 3).id())
                .isEqualTo(controller);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dense|There is no strategy \"dense\"",
                "dense-sampling:no-region|There is no setting of dense-sampling \"no-region\"; choose one of no-tc",
                "dense-sampling:|There is no setting of dense-sampling \"\"",
                "no-code|\"no-code\" cannot be used: it is a setting of dense-sampling; write dense-sampling:no-code",
                "random:no-regions|random has no settings; write random alone",
                "dense-sampling:no-code+no-structure|no-structure and no-code exclude each other",
                "dense-sampling:no-tc+no-concepts|no-tc and no-concepts exclude each other"
            })
    void whatCannotBeChosenIsNamedWithTheWayOut(String strategy, String sentence) {
        assertThatThrownBy(() -> StrategyChoice.parse(strategy))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(sentence);
    }
}
