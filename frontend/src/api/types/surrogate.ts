import type { Signal } from "./signal";

/** How predictions agree with measurements that no model was trained on. */
export interface Agreement {
  /** Kendall's rank correlation. */
  tau: number;
  r2: number;
  rmse: number;
  n: number;
  /** Share of measurements inside the predicted 90 % interval. */
  coverage: number;
}

export interface MeasureAgreement {
  name: string;
  title: string;
  unit: string;
  /** Of logarithms, so that its error is about a relative one. */
  agreement: Agreement;
}

/** How predictions agree with measurements of the architectures that are predicted best. */
export interface BestPredicted {
  /** Which part of those that are compared these are. */
  share: number;
  tau: number;
  rmse: number;
  /** Mean of prediction minus measurement, a fraction; above 0 predictions are too good. */
  bias: number;
  n: number;
}

/** How well the model behind a predicted signal predicts. */
export interface Surrogate {
  space: string;
  signal: Signal;
  split: string;
  caution: string;
  /** Null while it is computed. */
  accuracy: Agreement | null;
  /** Of those that are predicted best, which is where a search ends; null while it is computed. */
  best: BestPredicted | null;
  measures: MeasureAgreement[] | null;
}
