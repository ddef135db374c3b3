/** Finds the deployed stack: by its outputs in a variable, else by asking CloudFormation. */
import { TilefoldError } from "../core/errors.js";
import {
  DEFAULT_STACK_NAME,
  parseStackOutputs,
  STACK_NAME_VARIABLE,
  STACK_OUTPUTS_VARIABLE,
  STATE_PREFIX,
  type StackOutputs,
} from "./deployment.js";

type Variables = Readonly<Record<string, string | undefined>>;

/** The state of all jobs of a stack. */
export const stateOfStack = ({ BucketName }: StackOutputs): string => `s3://${BucketName}/${STATE_PREFIX.replace(/\/$/, "")}`;

/** The outputs that a variable holds; null where none does. */
export function stackInVariables(variables: Variables = process.env): StackOutputs | null {
  const text = variables[STACK_OUTPUTS_VARIABLE];
  return text === undefined || text.trim() === "" ? null : parseStackOutputs(text, STACK_OUTPUTS_VARIABLE);
}

/** @throws CLOUD_REFUSED where there is no such stack, or nobody may see it */
export async function findStack(variables: Variables = process.env): Promise<StackOutputs> {
  const known = stackInVariables(variables);
  if (known) return known;
  const StackName = variables[STACK_NAME_VARIABLE] ?? DEFAULT_STACK_NAME;
  const { CloudFormationClient, DescribeStacksCommand } = await import("@aws-sdk/client-cloudformation");
  const client = new CloudFormationClient({ maxAttempts: 3 });
  try {
    const { Stacks } = await client.send(new DescribeStacksCommand({ StackName }));
    const outputs = Object.fromEntries((Stacks?.[0]?.Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]));
    return parseStackOutputs(JSON.stringify(outputs), `stack ${StackName}`);
  } catch (thrown) {
    if (thrown instanceof TilefoldError) throw thrown;
    throw cloudRefusal(
      thrown,
      `looking for the stack ${StackName}`,
      "Deploy one with `tilefold deploy`, or name it in TILEFOLD_STACK or TILEFOLD_STACK_OUTPUTS.",
    );
  } finally {
    client.destroy();
  }
}

/** An SDK's exception in our words. */
export function cloudRefusal(thrown: unknown, doing: string, hint?: string): TilefoldError {
  if (thrown instanceof TilefoldError) return thrown;
  const { name, message } = thrown as Error;
  if (/Credential|Token|Signature|InvalidClientTokenId/i.test(name)) {
    return new TilefoldError("CLOUD_REFUSED", `${doing} failed: ${name}: ${message}`, {
      hint: "Sign in: set AWS_PROFILE or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.",
      cause: thrown,
    });
  }
  if (/region is missing/i.test(message))
    return new TilefoldError("CONFIG_INVALID", `${doing} failed: no region is set`, { hint: "Set AWS_REGION.", cause: thrown });
  return new TilefoldError("CLOUD_REFUSED", `${doing} failed: ${name}: ${message}`, {
    ...(hint === undefined ? {} : { hint }),
    cause: thrown,
  });
}
