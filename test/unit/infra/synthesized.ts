/** A synthesized stack for the template tests: bundles are stand-ins, everything else is as it is deployed. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { afterAll } from "vitest";
import { TilefoldStack, type TilefoldStackProps } from "../../../infra/stack.js";

/** One folder a test file, which goes with it. */
const folder = mkdtempSync(join(tmpdir(), "tilefold-bundles-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
for (const role of ["planner", "tile", "reducer"]) {
  mkdirSync(join(folder, role));
  writeFileSync(join(folder, role, "index.mjs"), "export const handler = async () => {};\n");
}
export const BUNDLES = folder;

export function synthesize(props: TilefoldStackProps = {}): { stack: TilefoldStack; template: Template } {
  const app = new App({ analyticsReporting: false });
  const stack = new TilefoldStack(app, "tilefold", { functions: BUNDLES, ...props });
  return { stack, template: Template.fromStack(stack) };
}

interface Statement {
  readonly Sid?: string;
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

const asList = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T]);

/** What a role may do: by the role's logical id, all statements of all policies that name it. */
export function statementsOf(
  template: Template,
  rolePattern: RegExp,
): readonly (Statement & { actions: readonly string[]; resources: readonly string[] })[] {
  const policies = Object.values(template.findResources("AWS::IAM::Policy"));
  return policies
    .filter(({ Properties }) => (Properties.Roles as { Ref: string }[]).some(({ Ref }) => rolePattern.test(Ref)))
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement as Statement[])
    .map((statement) => ({
      ...statement,
      actions: asList(statement.Action),
      resources: asList(statement.Resource).map((resource) => JSON.stringify(resource)),
    }));
}
