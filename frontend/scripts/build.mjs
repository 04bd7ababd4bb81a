// Builds the dashboard only when a source is newer than the last build: a second build with nothing changed takes no time.
import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { npmRun } from "./npm.mjs";

const built = "target/dashboard/index.html";
const sources = ["src", "public", "index.html", "vite.config.ts", "svelte.config.js", "package-lock.json"];

function newest(path) {
  const status = statSync(path);
  const own = status.mtimeMs;
  return status.isDirectory() ? Math.max(own, ...readdirSync(path).map((name) => newest(`${path}/${name}`))) : own;
}

if (existsSync(built) && statSync(built).mtimeMs > Math.max(...sources.map(newest))) {
  console.log("dashboard: already built");
} else {
  // File names carry hashes: what an earlier build left for the jar would pile up.
  rmSync("target/classes/dashboard", { recursive: true, force: true });
  npmRun("build");
}
