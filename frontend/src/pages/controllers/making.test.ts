import { expect, test } from "vitest";
import { makingFacts } from "./making";
import { reportOf } from "./samples";

const report = reportOf(0.9);
const named = (facts: ReturnType<typeof makingFacts>, name: string) => facts.find((fact) => fact.name === name);

test("device, code and data of a training are named", () => {
  const facts = makingFacts(report, "0.1.0+aa");
  expect(named(facts, "Trained in")?.value).toMatch(/ on the GPU$/);
  expect(named(facts, "Trained by code")).toMatchObject({ value: "0.1.0+aa", notable: false });
  expect(named(facts, "Trained on data")).toMatchObject({
    value: "sha256 ffffffffffff",
    title: `sha256 ${"f".repeat(64)}`,
  });
  expect(named(facts, "Measured")?.value).toMatch(/^on 4,000 architectures, in .+ on the CPU$/);
  expect(named(facts, "Measured by code")).toBeUndefined();
});

test("what a former version did not record is said to be unknown, not made up", () => {
  const former = { seconds: 200, code: null, device: null, dataSha256: null };
  const facts = makingFacts({ ...report, training: former }, "0.1.0+aa");
  expect(named(facts, "Trained in")?.value).not.toContain("on the");
  expect(named(facts, "Trained by code")?.value).toBe("not recorded");
  expect(named(facts, "Trained on data")?.value).toBe("not recorded");
  expect(named(facts, "Measured by code")?.value).toBe("0.1.0+aa");
});

test("code that is not the server's is notable", () => {
  expect(named(makingFacts(report, "0.2.0+bb"), "Trained by code")).toMatchObject({ notable: true });
});
