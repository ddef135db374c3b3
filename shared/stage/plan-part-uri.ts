import type { Plan } from "../plan/plan.js";
import { imagePartUri } from "./image-part.js";
import { partUri } from "./stage.js";

/** Where a batch's part lies: rows of a table, or blocks of an image. */
export const planPartUri = ({ output }: Pick<Plan, "output">, state: string, part: string): string =>
  output === "image" ? imagePartUri(state, part) : partUri(state, part);
