/** One Lambda function with its own role and its own log: the role starts with nothing but the right to write that log. */
import { ArnFormat, type Duration, RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import { Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, Code, type FunctionOptions, Function as LambdaFunction, RecursiveLoop, Runtime } from "aws-cdk-lib/aws-lambda";
import { LogGroup, type RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { type Grant, permit } from "./permissions.js";

/** The one place that names the runtime. The code runs on Node 20, 22 and 24; Lambda makes no new Node 20 functions from 2027 on. */
export const RUNTIME = Runtime.NODEJS_22_X;

export interface TilefoldFunctionProps {
  readonly description: string;
  /** Folder with index.mjs, everything bundled. */
  readonly code: string;
  readonly memoryMb: number;
  readonly timeout: Duration;
  readonly logRetention: RetentionDays;
  readonly environment: Readonly<Record<string, string>>;
  /** Whether it may invoke itself, as the planner does to hand on before its time runs out. @default false */
  readonly invokesItself?: boolean;
  /** What happens to invocations that nobody waits for. @default Lambda's own */
  readonly asynchronous?: Pick<FunctionOptions, "onFailure" | "retryAttempts" | "maxEventAge">;
}

export class TilefoldFunction extends Construct {
  readonly function: LambdaFunction;
  readonly role: Role;

  constructor(scope: Construct, id: string, props: TilefoldFunctionProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, "Log", { retention: props.logRetention, removalPolicy: RemovalPolicy.DESTROY });
    this.role = new Role(this, "Role", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
    this.function = new LambdaFunction(this, "Function", {
      description: props.description,
      runtime: RUNTIME,
      architecture: Architecture.ARM_64,
      handler: "index.handler",
      code: Code.fromAsset(props.code),
      memorySize: props.memoryMb,
      timeout: props.timeout,
      role: this.role,
      logGroup,
      environment: { ...props.environment },
      recursiveLoop: props.invokesItself ? RecursiveLoop.ALLOW : RecursiveLoop.TERMINATE,
      ...props.asynchronous,
    });
    Validations.of(this.function).acknowledge({
      id: "AwsSolutions-L1",
      reason: "The runtime is one constant, Node 22, which Lambda supports until 2027; the code is tested on Node 20 and newer.",
    });
    permit(this, "WriteLog", this.role, [
      {
        sid: "WriteOwnLog",
        actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
        resources: [
          Stack.of(this).formatArn({
            service: "logs",
            resource: "log-group",
            resourceName: `${logGroup.logGroupName}:*`,
            arnFormat: ArnFormat.COLON_RESOURCE_NAME,
          }),
        ],
        star: "Lambda names a log stream for each environment; the group is the function's own.",
      },
    ]);
  }

  permit(id: string, grants: readonly Grant[]): void {
    permit(this, id, this.role, grants);
  }
}
