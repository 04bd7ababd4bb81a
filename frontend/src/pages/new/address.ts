import type { Space } from "../../api/types";
import { inSpace, type SearchInput } from "./searchForm";

const lists = ["strategies"] as const;

/** What the form holds as the values of an address; what is as usual in its space is left out. */
export function addressOf(input: SearchInput, usual: SearchInput): Record<string, string | null> {
  const values: Record<string, string | null> = { space: input.space };
  for (const [field, value] of Object.entries(input)) {
    if (typeof value === "string" && field !== "space") {
      values[field] = value === usual[field as keyof SearchInput] ? null : value;
    }
  }
  for (const field of lists) {
    const value = input[field].join(",");
    values[field] = value === usual[field].join(",") ? null : value;
  }
  const limits = Object.entries(input.limits).filter(([, { min, max }]) => min || max);
  values["limits"] = limits.map(([name, { min, max }]) => `${name}=${min}:${max}`).join(",") || null;
  return values;
}

/** The form as an address holds it; the rest, and what the server does not know, as usual in the space that it names. */
export function inputOf(address: URLSearchParams, spaces: Space[], usual: SearchInput): SearchInput {
  const space = spaces.find(({ name }) => name === address.get("space"));
  const base = space ? inSpace(usual, space) : usual;
  const input = { ...base };
  for (const [field, value] of Object.entries(base)) {
    const given = address.get(field);
    if (typeof value === "string" && field !== "space" && given !== null) {
      Object.assign(input, { [field]: given });
    }
  }
  const known = spaces.find(({ name }) => name === input.space);
  if (!known?.signals.some(({ name }) => name === input.signal)) {
    input.signal = base.signal;
  }
  input.strategies = address.get("strategies")?.split(",").filter(Boolean) ?? base.strategies;
  input.limits = Object.fromEntries(
    (address.get("limits") ?? "").split(",").flatMap((written) => {
      const [, name, min, max] = /^([\w-]+)=([^:]*):(.*)$/.exec(written) ?? [];
      return name && known?.measures.some((measure) => measure.name === name)
        ? [[name, { min: min ?? "", max: max ?? "" }]]
        : [];
    }),
  );
  return input;
}
