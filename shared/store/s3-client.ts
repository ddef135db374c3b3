import type { S3Client } from "@aws-sdk/client-s3";
import { TilefoldError } from "../core/errors.js";
import type { S3Settings } from "./environment.js";

export type S3Sdk = typeof import("@aws-sdk/client-s3");

export interface S3Connection {
  readonly sdk: S3Sdk;
  readonly client: S3Client;
  /** Requests carry no signature. */
  readonly unsigned: boolean;
}

/** Loads the SDK when it is first needed, so that a local run never does, and makes a client that never retries: the stores do that themselves. */
export async function connectS3(settings: S3Settings, concurrency: number): Promise<S3Connection> {
  const sdk = await import("@aws-sdk/client-s3");
  const agent = { keepAlive: true, maxSockets: concurrency + 4 };
  // With an endpoint of one's own the region only takes part in the signature.
  const region = settings.region ?? (settings.endpoint === undefined ? undefined : "us-east-1");
  const client = new sdk.S3Client({
    ...(region === undefined ? {} : { region }),
    ...(settings.profile === undefined ? {} : { profile: settings.profile }),
    ...(settings.endpoint === undefined ? {} : { endpoint: endpointOf(settings.endpoint), forcePathStyle: true }),
    ...(settings.unsigned ? { signer: { sign: async (request) => request }, credentials: { accessKeyId: "-", secretAccessKey: "-" } } : {}),
    maxAttempts: 1,
    // Ranges carry no checksum of their own, and writes bring theirs.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    requestHandler: { httpAgent: agent, httpsAgent: agent, connectionTimeout: 15_000 },
  });
  return { sdk, client, unsigned: settings.unsigned === true };
}

function endpointOf(text: string): string {
  if (!/^https?:\/\/[^/]/.test(text) || !URL.canParse(text)) {
    throw new TilefoldError("CONFIG_INVALID", `AWS_ENDPOINT_URL is no http:// or https:// address: "${text}"`, {
      hint: "Set it to an address such as http://127.0.0.1:4566.",
    });
  }
  return text;
}
