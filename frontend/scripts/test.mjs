// What `mvn test` checks of the dashboard.
import { npmRun } from "./npm.mjs";

["check", "lint", "test"].forEach(npmRun);
