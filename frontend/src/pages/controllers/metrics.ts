import type { ControllerReport } from "../../api/controllers";

export interface Source {
  title: string;
  href: string;
}

/** A figure of a controller's report, with what it means and who defined it. */
export interface Metric {
  title: string;
  of: (report: ControllerReport) => number;
  meaning: string;
  /** Null for what is merely counted. */
  source: Source | null;
}

const arxiv = (title: string, id: string): Source => ({
  title: `${title}, arXiv:${id}`,
  href: `https://arxiv.org/abs/${id}`,
});
const dci: Source = { title: "Eastwood and Williams 2018", href: "https://openreview.net/forum?id=By-7dz-AZ" };
const library = arxiv("as in Locatello et al. 2019", "1811.12359");

export const metrics: Metric[] = [
  {
    title: "Exact",
    of: ({ exact }) => exact,
    meaning: "Share of drawn cells that decode to themselves.",
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
  {
    title: "MIG",
    of: ({ disentanglement }) => disentanglement.mig,
    meaning:
      "Mutual information gap: how much more the best axis knows of a concept than the second best, as a share of what there is to know. Concepts of real cells depend on each other, which keeps it below 1.",
    source: arxiv("Chen et al. 2018", "1802.04942"),
  },
  {
    title: "DCI disentanglement",
    of: ({ disentanglement }) => disentanglement.dci.disentanglement,
    meaning: "1 when each axis is of use for one concept only, by its importance to trees that predict the concepts.",
    source: dci,
  },
  {
    title: "DCI completeness",
    of: ({ disentanglement }) => disentanglement.dci.completeness,
    meaning: "1 when one axis alone is of use for each concept.",
    source: dci,
  },
  {
    title: "DCI informativeness",
    of: ({ disentanglement }) => disentanglement.dci.informativenessTest,
    meaning: "How often those trees are right about cells that they have not seen.",
    source: dci,
  },
  {
    title: "SAP",
    of: ({ disentanglement }) => disentanglement.sap,
    meaning:
      "Separated attribute predictability: the gap between the squared correlations of the two best axes with a concept.",
    source: arxiv("Kumar et al. 2018", "1711.00848"),
  },
  {
    title: "Modularity",
    of: ({ disentanglement }) => disentanglement.modularity,
    meaning:
      "1 when each axis knows of one concept only. Free axes are averaged in: they know next to nothing, and of which concept is chance.",
    source: arxiv("Ridgeway and Mozer 2018", "1802.05312"),
  },
  {
    title: "Gaussian total correlation, nats",
    of: ({ disentanglement }) => disentanglement.gaussianTotalCorrelation,
    meaning:
      "0 when the axes are uncorrelated; of a Gaussian with their covariance. The concepts' own dependence is in it.",
    source: library,
  },
  {
    title: "Information between axes, nats",
    of: ({ disentanglement }) => disentanglement.codeInformation,
    meaning: "Mutual information of two axes, in the mean over all pairs.",
    source: library,
  },
];
