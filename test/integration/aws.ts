/** Clients for the tests, and the few calls that need no client of their own. */
import { LambdaClient } from "@aws-sdk/client-lambda";
import { S3Client } from "@aws-sdk/client-s3";
import { SFNClient } from "@aws-sdk/client-sfn";
import { inject } from "vitest";

export const provided = () => inject("tilefold");

function settings() {
  const { AWS_ENDPOINT_URL, AWS_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = provided().variables;
  return {
    ...(AWS_REGION ? { region: AWS_REGION } : {}),
    ...(AWS_ENDPOINT_URL ? { endpoint: AWS_ENDPOINT_URL } : {}),
    ...(AWS_ACCESS_KEY_ID && AWS_SECRET_ACCESS_KEY
      ? {
          credentials: {
            accessKeyId: AWS_ACCESS_KEY_ID,
            secretAccessKey: AWS_SECRET_ACCESS_KEY,
            ...(AWS_SESSION_TOKEN ? { sessionToken: AWS_SESSION_TOKEN } : {}),
          },
        }
      : {}),
  };
}

/** Retries are left out where a test looks at refusals. */
export const lambdaClient = (maxAttempts = 3) => new LambdaClient({ ...settings(), maxAttempts });
export const s3Client = () => new S3Client({ ...settings(), forcePathStyle: true });
export const sfnClient = () => new SFNClient(settings());

/** A call of a service that speaks JSON, to LocalStack, which checks no signature. `target` is "AmazonSQS.CreateQueue" and the like. */
export async function localCall(service: string, target: string, body: unknown): Promise<Record<string, unknown>> {
  const response = await fetch(provided().variables.AWS_ENDPOINT_URL ?? "", {
    method: "POST",
    headers: {
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": target,
      authorization: `AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/${service}/aws4_request, SignedHeaders=host, Signature=0`,
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${target}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Record<string, unknown>;
}
