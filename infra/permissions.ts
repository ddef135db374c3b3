/** What each role may do, as data: a test reads every star in the template back to the sentence that explains it. */
import { Stack, Validations } from "aws-cdk-lib";
import { type IRole, Policy, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { flattenCfnReference } from "cdk-nag/lib/utils/flatten-cfn-reference.js";
import type { Construct } from "constructs";

export interface Grant {
  /** Letters and digits; names the statement in the template. */
  readonly sid: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly conditions?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Why a resource ends with a star. A star without a reason is refused, and a star in an action always. */
  readonly star?: string;
}

/**
 * Gives the grants to the role in a policy of its own, outside the role: what the role serves does not wait for the policy,
 * so that a function may be allowed to invoke itself without a circle in the template.
 */
export function permit(scope: Construct, id: string, role: IRole, grants: readonly Grant[]): Policy {
  const policy = new Policy(scope, id, { roles: [role], statements: grants.map(statement) });
  const stack = Stack.of(scope);
  const explained = grants.flatMap(({ resources, star }) =>
    star === undefined ? [] : resources.map((resource) => ({ finding: flattenCfnReference(stack.resolve(resource)), reason: star })),
  );
  for (const { finding, reason } of explained) {
    if (finding.includes("*")) Validations.of(policy).acknowledge({ id: `AwsSolutions-IAM5[Resource::${finding}]`, reason });
  }
  return policy;
}

function statement({ sid, actions, resources, conditions, star }: Grant): PolicyStatement {
  if (actions.some((action) => action.includes("*"))) throw new RangeError(`${sid}: an action has a star`);
  if (star === undefined && resources.some((resource) => resource.includes("*")))
    throw new RangeError(`${sid}: a resource has a star that nothing explains`);
  return new PolicyStatement({ sid, actions: [...actions], resources: [...resources], ...(conditions ? { conditions } : {}) });
}
