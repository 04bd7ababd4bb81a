import { location } from "../router/location.svelte";

/** Which rows are open, in the address as `open=key,key`. */
function openKeys(): string[] {
  return (location.search.get("open") ?? "").split(",").filter(Boolean);
}

export function isOpen(key: string): boolean {
  return openKeys().includes(key);
}

export function toggleOpen(key: string) {
  const keys = openKeys();
  const next = keys.includes(key) ? keys.filter((other) => other !== key) : [...keys, key];
  location.setView({ open: next.join(",") });
}
