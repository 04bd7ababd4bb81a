/** A short answer to a question that every reader of numbers has. */
export interface Fact {
  name: string;
  value: string;
  /** The whole, where the value is shortened. */
  title?: string;
  /** Where the value leads. */
  href?: string;
  /** Not as one would expect. */
  notable?: boolean;
}
