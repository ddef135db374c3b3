import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { TilefoldError } from "../shared/core/errors.js";

/** The folder whose dist/ holds the CDK application, found upwards from where this code runs. @throws CONFIG_INVALID */
export function builtProject(from: string = dirname(fileURLToPath(import.meta.url))): { readonly cwd: string; readonly app: string } {
  for (let cwd = from; ; cwd = dirname(cwd)) {
    const app = join(cwd, "dist", "infra", "app.js");
    if (existsSync(app)) return { cwd, app };
    if (dirname(cwd) === cwd)
      throw new TilefoldError("CONFIG_INVALID", "the CDK application is not built", {
        hint: "Run `npm run build` in a checkout of tilefold.",
      });
  }
}
