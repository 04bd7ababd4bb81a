// The records of openapi.yaml. Accuracies are fractions, FLOPs are units, durations are seconds, times are ISO 8601.

export type * from "./account";
export type * from "./architecture";
export type * from "./archive";
export type * from "./comparison";
export type * from "./controller";
export type * from "./flops";
export type * from "./measure";
export type * from "./run";
export type * from "./server";
export type * from "./signal";
export type * from "./space";
export type * from "./storage";
export type * from "./study";
export type * from "./surrogate";
