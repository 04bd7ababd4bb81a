import { expect, test } from "vitest";
import { strongest, tellings } from "./conceptInformation";
import { reportOf } from "./samples";

const information = reportOf(0.9).disentanglement.factorInformation;

test("what one concept tells of another is a share of what there is to know of that", () => {
  const squares = tellings(information);
  expect(squares[0]?.[1]).toEqual({ teller: 0, told: 1, nats: 0.3, share: 0.5 });
  expect(squares[1]?.[0]?.share).toBeCloseTo(0.25);
  expect(squares[2]?.[2]?.share).toBe(1);
});

test("the strongest dependence is found among different concepts", () => {
  expect(strongest(information)).toMatchObject({ teller: 0, told: 1 });
  expect(strongest([[1]])).toBeUndefined();
});

test("of a concept that does not vary there is nothing to tell", () => {
  expect(tellings([[0]])[0]?.[0]?.share).toBe(0);
});
