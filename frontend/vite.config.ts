import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

// The server that answers /api while developing with `npm run dev`.
const server = process.env.DNAS_SERVER ?? "http://127.0.0.1:7070";

export default defineConfig({
  plugins: [svelte()],
  base: "/",
  build: {
    outDir: "target/dashboard",
    license: { fileName: "licenses.md" },
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 2048,
  },
  server: { proxy: { "/api": server } },
  test: { include: ["src/**/*.test.ts"], environment: "node" },
});
