/** Writes the pages that are made from the code. */
import { writeFileSync } from "node:fs";
import { errorsPage, jobsPage } from "./pages.js";

writeFileSync("docs/errors.md", errorsPage());
writeFileSync("docs/jobs.md", jobsPage());
