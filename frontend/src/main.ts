import { mount } from "svelte";
import "./design/styles/tokens.css";
import "./design/styles/base.css";
import "./design/styles/table.css";
import "./design/styles/print.css";
import "./design/theme.svelte";
import App from "./App.svelte";

const target = document.getElementById("app");
if (!target) {
  throw new Error("index.html has no element #app");
}
mount(App, { target });
