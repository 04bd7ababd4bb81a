import type { Signal } from "../api/types";

/** A title as it stands within a sentence: "mean test accuracy"; names such as CIFAR-10 or ImageNet stay as they are. */
export function lowered(title: string): string {
  const [word = ""] = title.split(/[\s,]/);
  return /[A-Z]/.test(word.slice(1)) ? title : title.charAt(0).toLowerCase() + title.slice(1);
}

/** The title, with the word that says that it was not measured where the title does not say so. */
function labelled(title: string, word: string): string {
  return title.toLowerCase().includes(word) ? title : `${title} (${word})`;
}

/** What a query returns, as it is labelled wherever it is shown: "Simulated validation". */
export function signalTitle({ title, origin }: Signal): string {
  return origin === "simulated" || origin === "predicted" ? labelled(title, origin) : title;
}

/** What is reported of architectures under a signal: what is reported is predicted only where the signal is. */
export function accuracyTitle({ accuracy, origin }: Signal): string {
  return origin === "predicted" ? labelled(accuracy, origin) : accuracy;
}

/** What is reported under a signal as a word of a file's name: "cifar-100-test-accuracy-200-epochs". */
export const accuracyWord = (signal: Signal): string =>
  accuracyTitle(signal)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** A title without the word that says that a model predicts it. */
const bare = (title: string) =>
  title
    .replace(/[,(]?\s*predicted\)?/i, "")
    .trim()
    .toLowerCase();

/**
 * Whether a query returns what is reported; where it does not, a curve of incumbents may fall. Where all is predicted, only
 * one of the two titles may say so.
 */
export function isReported({ title, accuracy, origin }: Signal): boolean {
  return origin === "predicted" ? bare(title) === bare(accuracy) : title === accuracy;
}

/** ", chosen by simulated validation" of an incumbent; nothing where it is chosen by what is reported. */
export function chosenBy(signal: Signal): string {
  return isReported(signal) ? "" : `, chosen by ${lowered(signalTitle(signal))}`;
}

/** What is shown of an incumbent: "incumbent's mean test accuracy, chosen by simulated validation". */
export function incumbentAccuracy(signal: Signal): string {
  return `incumbent's ${lowered(accuracyTitle(signal))}${chosenBy(signal)}`;
}

/** What a reader must know of incumbents' accuracies or their regret, in sentences; none where a query returns what is reported, measured. */
export function signalNotes(signal: Signal, drawn: "accuracy" | "regret" = "accuracy"): string[] {
  const [told, reported] = [signalTitle, accuracyTitle].map((title) => lowered(title(signal)));
  return [
    ...(isReported(signal)
      ? []
      : [
          drawn === "accuracy"
            ? `Incumbents are chosen by ${told}; what is drawn is their ${reported}, so a curve may fall.`
            : `Incumbents are chosen by ${told}; what is drawn is the regret of their ${reported}, so a curve may rise.`,
        ]),
    ...(signal.origin === "predicted" ? ["A model predicts these accuracies; none of them is a measurement."] : []),
    ...(signal.caution ? [signal.caution] : []),
    ...(signal.origin === "unknown" ? [signal.description] : []),
  ];
}
