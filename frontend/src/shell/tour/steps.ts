/** A card of the tour and the element that it is about. */
export interface Step {
  title: string;
  text: string;
  /** Elements with one of these as `data-tour`; the first that is on the page counts. */
  anchors: string[];
  /** A page to go on with. */
  link: { title: string; address: string } | null;
}

export const steps: [Step, Step, Step] = [
  {
    title: "What dnas does",
    text: "dnas searches for neural networks by concepts that have names, such as operations, skips and depth, and tells which of them made the best ones good.",
    anchors: ["brand"],
    link: null,
  },
  {
    title: "Launch a first search",
    text: "The form is already filled in: Launch is enough. Random search starts at once; dense sampling first trains a controller, which takes minutes.",
    anchors: ["new"],
    link: { title: "Open the form", address: "/new" },
  },
  {
    title: "See why",
    text: "Each run has a page Concepts that tells what each concept did to accuracy. Spaces has the same for everything that was measured, before any search.",
    anchors: ["concepts", "spaces"],
    link: { title: "Open Spaces", address: "/spaces" },
  },
];
