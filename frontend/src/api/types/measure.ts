/** What is known of architectures besides FLOPs and parameters before they are trained, and may be limited. */
export interface Measure {
  name: string;
  title: string;
  unit: string;
  lessIsBetter: boolean;
  /** Least value that was measured; null where none was. */
  min: number | null;
  max: number | null;
}

/** Both ends included, in the measure's unit. */
export interface MeasureLimit {
  measure: string;
  min: number | null;
  max: number | null;
}

/** With what the measure is called. */
export interface NamedLimit extends MeasureLimit {
  title: string;
  unit: string;
}

/** What else is known of an architecture before it is trained. */
export interface MeasureValue {
  name: string;
  title: string;
  unit: string;
  /** Null where it is not known. */
  value: number | null;
  /** By a model, since nobody measured it. */
  predicted: boolean;
}
