import type { Signal } from "../../api/types";
import { lowered, signalTitle } from "../../format/signals";

const always = [
  "A run keeps what it queried and was told, not what it predicted: the processes are fitted again from that, by this server's code.",
  "“Before each query” is what the process of each round said of its batch before it was told, and needs no hindsight. Every one of these architectures was chosen because much was predicted of it, so predictions tend to be too high: the winner's curse.",
  "The other two sets are hindsight: architectures that the run did not query, predicted by the process at its end. “Best predicted” are the 500 with the highest mean of all that may be queried, where the search would look next; “drawn” are 4,000, each equally likely.",
  "Intervals are the mean and so many deviations of a new query, noise included. They are as wide as the process believes; whether it is right is what the coverage says.",
];

const ofRanks =
  "The process predicts the normal score of an architecture's rank among the queried ones. A truth is put on that scale straight between the two queried signals next to it, and predictions come back to accuracy the same way. What is better than every queried architecture, or worse, counts as the best or the worst of them (“beyond what was learnt”), for ranks do not say by how much. Predicted accuracies bunch where the signals of queried architectures lie close together.";
const ofSignals = "The process predicts the signal, standardised over the queried architectures.";

/** What a truth is, where nobody measured it. */
function ofTruth(signal: Signal): string[] {
  const told = `The signal is ${lowered(signalTitle(signal))}: the truth is what a query of this run would have returned`;
  return {
    measured: [],
    simulated: [`${told}, and no predictor can know its noise.`],
    predicted: [`${told}, which another model predicts; it was not measured.`],
    unknown: [],
  }[signal.origin];
}

/** What must be known to read the numbers. */
export function readingNotes(target: "rank" | "raw", signal: Signal): string[] {
  return [...always, target === "rank" ? ofRanks : ofSignals, ...ofTruth(signal)];
}
