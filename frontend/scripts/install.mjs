// Installs the packages only when the lock file or the node version changed since the last installation.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`dashboard: node ${process.versions.node} is too old, 20.19 or later is needed`);
  process.exit(1);
}

const stampFile = "node_modules/.installed";
const stamp = createHash("sha256")
  .update(readFileSync("package-lock.json"))
  .update(process.versions.modules)
  .digest("hex");

if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) {
  console.log("dashboard: packages are up to date");
} else {
  console.log("dashboard: installing packages");
  const { status } = spawnSync("npm", ["ci", "--no-progress", "--loglevel=error"], { stdio: "inherit" });
  if (status !== 0) {
    console.error("dashboard: npm ci failed\nMaybe the package registry cannot be reached, see `npm ping`.");
    process.exit(status ?? 1);
  }
  writeFileSync(stampFile, stamp);
}
