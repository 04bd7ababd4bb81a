import { spawnSync } from "node:child_process";

/** Runs an npm script; ends this process with its status where it fails. */
export function npmRun(script) {
  console.log(`dashboard: ${script}`);
  const { status } = spawnSync("npm", ["run", "--silent", script], { stdio: "inherit" });
  if (status !== 0) {
    console.error(`dashboard: npm run ${script} failed`);
    process.exit(status ?? 1);
  }
}
