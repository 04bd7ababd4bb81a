import { expect, test } from "vitest";
import { seriesStyle, type SeriesStyle } from "./palette";

const strategies = ["dense-sampling", "random", "regularized-evolution", "local-search", "bananas", "reinforce"];
const settings = ["raw-target", "no-tc", "no-regions", "no-concepts", "no-code", "beta-vae"];
const variants = settings.map((setting) => `dense-sampling:${setting}`);
const pairs = settings.flatMap((one) => settings.map((other) => `dense-sampling:${one}+${other}`));
const written = ({ colour, dash }: SeriesStyle) => `${colour} ${dash}`;
const stylesOf = (names: string[]) => names.map((name) => seriesStyle(name, names));

test("the known strategies differ in colour and in dash", () => {
  const styles = stylesOf(strategies);
  expect(new Set(styles.map(({ colour }) => colour)).size).toBe(strategies.length);
  expect(new Set(styles.map(({ dash }) => dash)).size).toBe(strategies.length);
});

test("a known strategy looks the same whatever it is drawn among", () => {
  expect(seriesStyle("random", [...variants, "random"])).toEqual(seriesStyle("random"));
});

test("a new strategy keeps its style and takes none of the known", () => {
  expect(seriesStyle("simulated-annealing")).toEqual(seriesStyle("simulated-annealing"));
  expect(strategies.map((name) => seriesStyle(name).colour)).not.toContain(seriesStyle("simulated-annealing").colour);
});

test("the variants of one comparison differ from each other and from the known, in colour and in dash", () => {
  const styles = stylesOf([...strategies, ...variants]);
  expect(new Set(styles.map(({ colour }) => colour)).size).toBe(12);
  expect(new Set(styles.map(({ dash }) => dash)).size).toBe(12);
});

test("no two look alike while there are styles, and more than that are drawn all the same", () => {
  expect(pairs.length).toBe(36);
  expect(new Set(stylesOf([...strategies, ...pairs]).map(written)).size).toBe(42);
  expect(stylesOf([...pairs, ...variants]).every(({ dash }) => dash !== null)).toBe(true);
});

test("a variant's style does not hang on the order in which a comparison lists them", () => {
  const backwards = [...variants].reverse();
  expect(variants.map((name) => seriesStyle(name, backwards))).toEqual(stylesOf(variants));
});
