import type { Component } from "svelte";
import type { Route } from "./routes";

/** A page's component with what it shows. */
export interface LoadedPage {
  route: Route;
  // Pages differ in what they are given; `propsOf` gives each what its path names.
  Page: Component<any>;
}

/** Each page's code is fetched when it is first shown, so that none loads the charts of another. */
const modules: Record<Route["page"], () => Promise<{ default: Component<any> }>> = {
  runs: () => import("../pages/runs/RunsPage.svelte"),
  new: () => import("../pages/new/NewSearchPage.svelte"),
  run: () => import("../pages/run/RunPage.svelte"),
  study: () => import("../pages/study/StudyPage.svelte"),
  compare: () => import("../pages/compare/ComparePage.svelte"),
  view: () => import("../pages/views/ViewPage.svelte"),
  runConcepts: () => import("../pages/concepts/RunConceptsPage.svelte"),
  runCalibration: () => import("../pages/calibration/RunCalibrationPage.svelte"),
  spaces: () => import("../pages/spaces/SpacesPage.svelte"),
  space: () => import("../pages/space/SpacePage.svelte"),
  spaceConcepts: () => import("../pages/concepts/SpaceConceptsPage.svelte"),
  controllers: () => import("../pages/controllers/ControllersPage.svelte"),
  controller: () => import("../pages/controllers/ControllerPage.svelte"),
  signIn: () => import("../pages/account/SignInPage.svelte"),
  welcome: () => import("../pages/account/WelcomePage.svelte"),
  account: () => import("../pages/account/AccountPage.svelte"),
  accounts: () => import("../pages/accounts/AccountsPage.svelte"),
  storage: () => import("../pages/storage/StoragePage.svelte"),
  activity: () => import("../pages/activity/ActivityPage.svelte"),
  backups: () => import("../pages/backups/BackupsPage.svelte"),
  missing: () => import("../pages/missing/MissingPage.svelte"),
};

export async function loadPage(route: Route): Promise<LoadedPage> {
  return { route, Page: (await modules[route.page]()).default };
}

/** What the path names, as the page's properties. */
export function propsOf(route: Route): Record<string, unknown> {
  const { page, ...props } = route;
  return props;
}

/** Pages of different things of one kind share no state. */
export const keyOf = (route: Route): string => JSON.stringify(route);
