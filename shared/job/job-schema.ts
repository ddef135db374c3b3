import * as z from "zod";
import { jobSchema } from "./job.js";

/** The JSON Schema (2020-12) of a job, generated from the definitions the parser uses. */
export function jobJsonSchema(): object {
  return {
    $id: "https://tilefold.dev/schema/job-1.json",
    title: "tilefold job",
    ...z.toJSONSchema(jobSchema, { target: "draft-2020-12", io: "input", unrepresentable: "any" }),
  };
}
