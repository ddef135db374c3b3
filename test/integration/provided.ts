/** What the global setup hands to every test file. */
import type { StackOutputs } from "../../shared/executor/deployment.js";

export interface Provided {
  /** "account" when the tests run against AWS itself. */
  readonly cloud: "host" | "docker" | "account";
  /** A copy of what was built, laid out as the project is: dist/infra and dist/functions. */
  readonly folder: string;
  /** The stack that all files share. */
  readonly outputs: StackOutputs;
  /** Settings of AWS clients, for commands and for the SDK. */
  readonly variables: Readonly<Record<string, string>>;
  /** A fault-injecting proxy before LocalStack; the functions' S3 goes through it where `functionFaults` is true. */
  readonly proxy?: string;
  readonly functionFaults: boolean;
  /** Holds the `aws` command where LocalStack brought it along; else it is looked for on PATH. */
  readonly awsFolder?: string;
  /** Functions at once before LocalStack refuses. */
  readonly concurrency: number;
}

declare module "vitest" {
  interface ProvidedContext {
    readonly tilefold: Provided;
  }
}
