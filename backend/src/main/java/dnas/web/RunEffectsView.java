package dnas.web;

import dnas.analysis.Proportion;
import dnas.analysis.Spearman;
import dnas.analysis.effects.ConceptEffects;
import dnas.analysis.effects.EffectAgreement;
import org.jspecify.annotations.Nullable;

/**
 * What concepts do among the queried cells of a run, and in the whole table within its FLOPs range.
 *
 * @param run as it stands
 * @param response that the effects are on
 * @param effects null while no cell is queried
 * @param table over every architecture within the range
 * @param concepts how the effects of single concepts agree; null when one side has none
 * @param pairs the same of the interactions
 */
record RunEffectsView(
        RunSummary run,
        String response,
        @Nullable ConceptEffects effects,
        SpaceEffectsView table,
        @Nullable AgreementView concepts,
        @Nullable AgreementView pairs) {

    /**
     * In how far two sets of effects agree.
     *
     * @param contained share of the run's intervals that hold the table's slope; null too where the units of the two differ
     */
    record AgreementView(
            int compared,
            @Nullable Proportion contained,
            @Nullable Proportion sameSign,
            @Nullable Spearman ranking) {
        static AgreementView of(EffectAgreement agreement, EffectResponse response) {
            return new AgreementView(
                    agreement.effects().size(),
                    response.absolute() ? agreement.contained() : null,
                    agreement.sameSign(),
                    agreement.ranking());
        }
    }

    static RunEffectsView of(
            RunSummary run, EffectResponse response, @Nullable ConceptEffects effects, SpaceEffectsView table) {
        ConceptEffects reference = table.effects();
        AgreementView concepts = null;
        AgreementView pairs = null;
        if (effects != null && reference != null) {
            concepts = AgreementView.of(EffectAgreement.ofConcepts(effects, reference), response);
            pairs = AgreementView.of(EffectAgreement.ofPairs(effects, reference), response);
        }
        return new RunEffectsView(run, response.label(), effects, table, concepts, pairs);
    }
}
