/** What every way of starting LocalStack agrees on. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The last version whose Docker image needs no token. requirements.lock.txt pins the same. */
export const LOCALSTACK_VERSION = "4.14.0";
export const REGION = "us-east-1";
/** The account of everybody in LocalStack, and the region, as CDK names an environment. */
export const PLACE = `aws://000000000000/${REGION}`;

const SERVICES = ["s3", "lambda", "stepfunctions", "cloudformation", "iam", "sts", "ssm", "logs", "ecr", "sqs", "sns", "cloudwatch"];

export interface LocalStackOptions {
  /** Port to listen on when it is free. @default any free one */
  readonly port?: number;
  /** Functions at once; the next invocation is refused with TooManyRequestsException. Each is a process of some 50 MB. @default 24 */
  readonly concurrency?: number;
  /** Wins over the functions' own environment. Without Docker only. */
  readonly functionEnvironment?: Readonly<Record<string, string>>;
  /** Told what happens, a line at a time. */
  readonly onProgress?: (line: string) => void;
}

/** A running LocalStack. */
export interface LocalStack {
  readonly endpoint: string;
  readonly kind: "host" | "docker";
  /** What it printed so far. */
  log(): Promise<string>;
  /** Ends it and removes all it kept. */
  stop(): Promise<void>;
}

/** LocalStack's own settings that both ways share. */
export function localstackVariables(endpointHost: string, options: LocalStackOptions): Record<string, string> {
  return {
    SERVICES: SERVICES.join(","),
    LOCALSTACK_HOST: endpointHost,
    LAMBDA_LIMITS_CONCURRENT_EXECUTIONS: String(options.concurrency ?? 24),
    LAMBDA_IGNORE_ARCHITECTURE: "1",
    SQS_ENDPOINT_STRATEGY: "path",
    SKIP_SSL_CERT_DOWNLOAD: "1",
    DISABLE_EVENTS: "1",
    LS_LOG: "warn",
  };
}

/** Variables with which AWS clients reach it; whatever else would choose an account or an endpoint is taken out. */
export function clientVariables(endpoint: string, base: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const kept = Object.entries(base).filter(([name]) => !/^(AWS_|CDK_)/.test(name));
  return {
    ...Object.fromEntries(kept),
    ...(base.AWS_CA_BUNDLE === undefined ? {} : { AWS_CA_BUNDLE: base.AWS_CA_BUNDLE }),
    AWS_ACCESS_KEY_ID: "test",
    AWS_SECRET_ACCESS_KEY: "test",
    AWS_REGION: REGION,
    AWS_DEFAULT_REGION: REGION,
    AWS_ENDPOINT_URL: endpoint,
    AWS_ENDPOINT_URL_S3: endpoint,
    AWS_EC2_METADATA_DISABLED: "true",
  };
}

/** The checkout's folder: the sources run from there, and so does dist/localstack.js. */
export function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!isProject(folder)) {
    if (dirname(folder) === folder) throw new Error("localstack/ runs from a checkout of tilefold");
    folder = dirname(folder);
  }
  return folder;
}

function isProject(folder: string): boolean {
  const file = join(folder, "package.json");
  return existsSync(file) && (JSON.parse(readFileSync(file, "utf8")) as { name?: string }).name === "tilefold";
}
