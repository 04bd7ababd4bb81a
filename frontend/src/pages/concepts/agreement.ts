import type { EffectAgreement, ResponseName, RunEffects } from "../../api/effects";
import { tableWord } from "../../format/names";

/** How far a run's effects can be trusted, judged by all that was measured. */
export function agreementSentences({ concepts, pairs, table }: RunEffects, response: ResponseName): string[] {
  if (!table.effects) {
    return ["No measured architecture lies in this FLOPs range, so nothing can be compared."];
  }
  return [
    sentence("concepts", concepts, tableWord(table)),
    sentence("interactions", pairs, tableWord(table)),
    ...(response === "accuracy_rank"
      ? [
          "Ranks are among the run's own architectures on one side and all on the other: compare signs and order, not sizes.",
        ]
      : []),
  ];
}

function sentence(what: string, agreement: EffectAgreement | null, table: string): string {
  if (!agreement || agreement.compared === 0 || !agreement.sameSign) {
    return `Of the ${what} none can be estimated from these architectures, so none can be compared.`;
  }
  const { compared, sameSign, contained, ranking } = agreement;
  const counts = [
    `${Math.round(sameSign.share * compared)} of ${compared} ${what} have the sign that they have in the ${table}`,
    ...(contained ? [`${Math.round(contained.share * compared)} of the 95 % intervals hold the value there`] : []),
    ...(ranking ? [`the rank correlation of the two is ${ranking.coefficient.toFixed(2)}`] : []),
  ];
  return `${counts.join("; ")}.`;
}
