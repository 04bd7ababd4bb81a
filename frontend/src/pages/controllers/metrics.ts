import type { ControllerReport, Decoding, Disentanglement } from "../../api/controllers";

export interface Source {
  title: string;
  href: string;
}

/** A figure of a part of a controller's report, with what it means and who defined it. */
export interface Metric<Part> {
  title: string;
  of: (part: Part) => number;
  meaning: string;
  /** Null for what is merely counted. */
  source: Source | null;
}

/** Parts of a report whose figures stand beside each other. */
export interface Column<Part> {
  title: string;
  of: (report: ControllerReport) => Part | null;
}

/** What network and search give together, and the network alone. */
export const decodingColumns = ({ beamWidth }: ControllerReport): Column<Decoding>[] => [
  { title: `Beam of\u00a0${beamWidth}`, of: (report) => report },
  { title: "Greedy", of: ({ greedy }) => greedy },
];

/** The code as it is used, before it is snapped where it is, and the concepts, which no network has touched. */
export function codeColumns(report: ControllerReport): Column<Disentanglement>[] {
  const used: Column<Disentanglement> = { title: "As used", of: ({ disentanglement }) => disentanglement };
  const concepts: Column<Disentanglement> = {
    title: "Concepts themselves",
    of: ({ conceptsThemselves }) => conceptsThemselves,
  };
  return report.unsnapped
    ? [used, { title: "Unsnapped", of: ({ unsnapped }) => unsnapped }, concepts]
    : [used, concepts];
}

const arxiv = (title: string, id: string): Source => ({
  title: `${title}, arXiv:${id}`,
  href: `https://arxiv.org/abs/${id}`,
});
const dci: Source = { title: "Eastwood and Williams 2018", href: "https://openreview.net/forum?id=By-7dz-AZ" };
const library = arxiv("as in Locatello et al. 2019", "1811.12359");

export const decodingMetrics: Metric<Decoding>[] = [
  {
    title: "Exact",
    of: ({ exact }) => exact,
    meaning: "Share of drawn architectures that decode to themselves.",
    source: null,
  },
  {
    title: "Valid",
    of: ({ valid }) => valid,
    meaning: "Share of their codes that decode to a member of the space.",
    source: null,
  },
  {
    title: "Prior valid",
    of: ({ priorValid }) => priorValid,
    meaning: "The same with free axes drawn from N(0, I), where a search draws them.",
    source: null,
  },
];

export const codeMetrics: Metric<Disentanglement>[] = [
  {
    title: "MIG",
    of: ({ mig }) => mig,
    meaning:
      "Mutual information gap: how much more the best axis knows of a concept than the second best, as a share of what there is to know.",
    source: arxiv("Chen et al. 2018", "1802.04942"),
  },
  {
    title: "DCI disentanglement",
    of: ({ dci: { disentanglement } }) => disentanglement,
    meaning: "1 when each axis is of use for one concept only, by its importance to trees that predict the concepts.",
    source: dci,
  },
  {
    title: "DCI completeness",
    of: ({ dci: { completeness } }) => completeness,
    meaning: "1 when one axis alone is of use for each concept.",
    source: dci,
  },
  {
    title: "DCI informativeness",
    of: ({ dci: { informativenessTest } }) => informativenessTest,
    meaning: "How often those trees are right about architectures that they have not seen.",
    source: dci,
  },
  {
    title: "SAP",
    of: ({ sap }) => sap,
    meaning:
      "Separated attribute predictability: the gap between the squared correlations of the two best axes with a concept.",
    source: arxiv("Kumar et al. 2018", "1711.00848"),
  },
  {
    title: "Modularity",
    of: ({ modularity }) => modularity,
    meaning:
      "1 when each axis knows of one concept only. Free axes are averaged in: they know next to nothing, and of which concept is chance.",
    source: arxiv("Ridgeway and Mozer 2018", "1802.05312"),
  },
  {
    title: "Gaussian total correlation, nats",
    of: ({ gaussianTotalCorrelation }) => gaussianTotalCorrelation,
    meaning:
      "0 when the axes are uncorrelated; of a Gaussian with their covariance. The concepts' own dependence is in it.",
    source: library,
  },
  {
    title: "Information between axes, nats",
    of: ({ codeInformation }) => codeInformation,
    meaning: "Mutual information of two axes, in the mean over all pairs.",
    source: library,
  },
];
