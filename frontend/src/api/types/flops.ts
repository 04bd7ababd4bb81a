export interface FlopsRange {
  min: number | null;
  max: number | null;
}

/** How FLOPs are spread. */
export interface FlopsSpread {
  min: number;
  max: number;
  deciles: number[];
}

export interface HistogramBin {
  from: number;
  to: number;
  count: number;
}

export interface FlopsCount {
  range: FlopsRange;
  count: number;
  estimated: boolean;
  total: number;
  nearest?: FlopsRange | null;
  /** Empty where FLOPs are not known. */
  histogram: HistogramBin[];
  /** Of those in the histogram; null where they are not known. */
  flops: FlopsSpread | null;
  /** How many architectures drawn uniformly the histogram is of; null where it is of all. */
  sample: number | null;
}
