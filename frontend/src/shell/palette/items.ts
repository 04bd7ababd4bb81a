import type { session } from "../../api/session.svelte";
import type { Controller, RunSummary, SavedView, Space, Study } from "../../api/types";
import { stateTitle, strategyTitle } from "../../format/names";
import { controllerPath, runPath, spaceConceptsPath, spacePath, studyPath } from "../../router/routes";
import type { Item } from "./item";

const page = (title: string, detail: string, address: string): Item => ({
  id: address,
  kind: "Page",
  title,
  detail,
  address,
});

const newSearch = page("New search", "Launch strategies over seeds", "/new");
const activity = page("Activity", "Who did what", "/activity");
const account = page("Your account", "Password and tokens", "/account");
const storage = page("Storage", "What takes room on the server’s disk", "/storage");
const backups = page("Backups", "Download everything that is kept", "/backups");
const accounts = page("Accounts", "Who may sign in, and do what", "/accounts");

/** Those of the dashboard that one may use. */
export const pagesFor = ({ state, maySearch, mayAdminister }: typeof session): Item[] => [
  page("Runs", "All studies and their runs", "/"),
  ...(maySearch ? [newSearch] : []),
  page("Compare", "Runs side by side", "/compare"),
  page("Controllers", "What was trained, and how well", "/controllers"),
  page("Spaces", "What can be searched", "/spaces"),
  activity,
  ...(mayAdminister ? [storage, backups] : []),
  ...(state?.accounts ? [account, ...(mayAdminister ? [accounts] : [])] : []),
];

export const runItem = ({ id, strategy, seed, studyName, state }: Omit<RunSummary, "signal">): Item => ({
  id: `run ${id}`,
  kind: "Run",
  title: `Run ${id}`,
  detail: [`${strategyTitle(strategy)}, seed ${seed}`, studyName, stateTitle(state)].join(" · "),
  address: runPath(id),
});

export const studyItem = ({ id, name }: Pick<Study, "id" | "name">): Item => ({
  id: `study ${id}`,
  kind: "Study",
  title: name,
  detail: `Study ${id}`,
  address: studyPath(id),
});

/** The studies of some runs, each once. */
export const studiesOf = (runs: Pick<RunSummary, "study" | "studyName">[]): Item[] =>
  [...new Map(runs.map(({ study, studyName }) => [study, studyName]))].map(([id, name]) => studyItem({ id, name }));

export const spaceItems = ({ name, title }: Pick<Space, "name" | "title">): Item[] => [
  { id: `space ${name}`, kind: "Space", title, detail: "Map of the space", address: spacePath(name) },
  {
    id: `concepts ${name}`,
    kind: "Space",
    title: `Concepts of ${title}`,
    detail: "What each concept does",
    address: spaceConceptsPath(name),
  },
];

export const controllerItem = ({ id, title }: Pick<Controller, "id" | "title">): Item => ({
  id: `controller ${id}`,
  kind: "Controller",
  title,
  detail: id,
  address: controllerPath(id),
});

export const viewItem = ({ id, name, address }: SavedView): Item => ({
  id: `view ${id}`,
  kind: "View",
  title: name,
  detail: address,
  address,
});
