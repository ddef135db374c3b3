/** Everything a tilefold deployment is: a bucket, three functions, a state machine, and what watches them. */
import { ArnFormat, Aws, Duration, RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import { Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { SqsDestination } from "aws-cdk-lib/aws-lambda-destinations";
import { RetentionDays } from "aws-cdk-lib/aws-logs";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { DefinitionBody, StateMachine, StateMachineType } from "aws-cdk-lib/aws-stepfunctions";
import { Construct } from "constructs";
import { FUNCTION_VARIABLES, INPUT_PREFIX, OUTPUT_PREFIX, STATE_PREFIX } from "../shared/executor/deployment.js";
import { Alarms } from "./alarms.js";
import { type Grant, permit } from "./permissions.js";
import { bucketArn, objectsArn, parseS3Place, placeUri, type S3Place } from "./prefixes.js";
import { jobMachine, MAP_LABEL } from "./state-machine.js";
import { deadLetters, stateBucket } from "./storage.js";
import { TilefoldFunction } from "./tilefold-function.js";

export interface TilefoldProps {
  /** Folder that holds planner/, tile/ and reducer/, each a bundle with index.mjs. @default dist/functions */
  readonly functions?: string;
  /** s3:// folders that jobs may read, beside the bucket's own input/ and output/. @default none */
  readonly inputs?: readonly string[];
  /** s3:// folders that jobs may write results to, beside the bucket's own output/. @default none */
  readonly outputs?: readonly string[];
  /** Hosts whose https:// addresses jobs may read. @default none */
  readonly httpsHosts?: readonly string[];
  /** Reads headers and cuts work; in direct jobs it also drives the others. @default 1769, one whole CPU */
  readonly plannerMemoryMb?: number;
  /** Lambda's CPU share follows memory: 1769 MB is one CPU, which is all that a tile uses. @default 1769 */
  readonly tileMemoryMb?: number;
  /** @default 1769 */
  readonly reducerMemoryMb?: number;
  /** @default 15 minutes, Lambda's most: before it ends a planner hands on to a fresh one */
  readonly plannerTimeout?: Duration;
  /** Several times what an item should take. @default 5 minutes */
  readonly tileTimeout?: Duration;
  /** @default 15 minutes */
  readonly reducerTimeout?: Duration;
  /** Tile functions at once in a state machine job. @default 500, half of a usual account's concurrency */
  readonly maxConcurrency?: number;
  /** Share of items that may be lost beyond those whose failure is noted, before a job stops. @default 5 */
  readonly toleratedFailurePercentage?: number;
  /** How long parts are kept for other jobs to use again. @default 30 days */
  readonly partsKept?: Duration;
  /** How long a job's plan and result are kept under state/. @default 90 days */
  readonly jobsKept?: Duration;
  /** @default one month */
  readonly logRetention?: RetentionDays;
  /** What becomes of the bucket with the stack. @default RETAIN */
  readonly removalPolicy?: RemovalPolicy;
  /** SNS topic that hears of alarms. @default none: they show in CloudWatch alone */
  readonly alarmTopicArn?: string;
}

export class Tilefold extends Construct {
  readonly bucket: Bucket;
  readonly deadLetters: Queue;
  readonly planner: TilefoldFunction;
  readonly tile: TilefoldFunction;
  readonly reducer: TilefoldFunction;
  readonly machine: StateMachine;

  constructor(scope: Construct, id: string, props: TilefoldProps = {}) {
    super(scope, id);
    const tileTimeout = props.tileTimeout ?? Duration.minutes(5);
    const reducerTimeout = props.reducerTimeout ?? Duration.minutes(15);
    const tileMemoryMb = props.tileMemoryMb ?? 1769;
    const logRetention = props.logRetention ?? RetentionDays.ONE_MONTH;

    this.bucket = stateBucket(this, {
      partsKept: props.partsKept ?? Duration.days(30),
      jobsKept: props.jobsKept ?? Duration.days(90),
      removalPolicy: props.removalPolicy ?? RemovalPolicy.RETAIN,
    });
    this.deadLetters = deadLetters(this);

    const own = (prefix: string): S3Place => ({ bucket: this.bucket.bucketName, prefix });
    const state = own(STATE_PREFIX);
    const outputs = [own(OUTPUT_PREFIX), ...(props.outputs ?? []).map(parseS3Place)];
    const inputs = [own(INPUT_PREFIX), ...(props.inputs ?? []).map(parseS3Place)];
    const environment = {
      [FUNCTION_VARIABLES.state]: placeUri(state).replace(/\/$/, ""),
      [FUNCTION_VARIABLES.read]: inputs.map(placeUri).join(","),
      [FUNCTION_VARIABLES.write]: [state, ...outputs].map(placeUri).join(","),
      [FUNCTION_VARIABLES.httpsHosts]: (props.httpsHosts ?? []).join(","),
      [FUNCTION_VARIABLES.tileMemory]: String(tileMemoryMb),
      [FUNCTION_VARIABLES.tileTimeout]: String(tileTimeout.toSeconds()),
    };
    const code = (role: string) => `${props.functions ?? "dist/functions"}/${role}`;

    this.tile = new TilefoldFunction(this, "Tile", {
      description: "Tilefold: evaluates batches of tiles",
      code: code("tile"),
      memoryMb: tileMemoryMb,
      timeout: tileTimeout,
      logRetention,
      environment,
    });
    this.reducer = new TilefoldFunction(this, "Reducer", {
      description: "Tilefold: folds one node of a job's fold tree; the last finishes the job",
      code: code("reducer"),
      memoryMb: props.reducerMemoryMb ?? 1769,
      timeout: reducerTimeout,
      logRetention,
      environment,
    });
    this.machine = this.stateMachine(props, tileTimeout, reducerTimeout);
    this.planner = new TilefoldFunction(this, "Planner", {
      description: "Tilefold: plans a job, starts it and, if asked, waits for its result",
      code: code("planner"),
      memoryMb: props.plannerMemoryMb ?? 1769,
      timeout: props.plannerTimeout ?? Duration.minutes(15),
      logRetention,
      environment: {
        ...environment,
        [FUNCTION_VARIABLES.tile]: this.tile.function.functionName,
        [FUNCTION_VARIABLES.reducer]: this.reducer.function.functionName,
        [FUNCTION_VARIABLES.stateMachine]: this.machine.stateMachineArn,
      },
      invokesItself: true,
      asynchronous: { onFailure: new SqsDestination(this.deadLetters), retryAttempts: 2, maxEventAge: Duration.hours(1) },
    });

    const read = readGrant([state, ...inputs, ...outputs]);
    this.tile.permit("Work", [read, writeGrant([state, ...outputs])]);
    this.reducer.permit("Work", [read, writeGrant([state, ...outputs])]);
    this.planner.permit("Work", [read, writeGrant([state]), ...listGrants([state, ...inputs]), ...this.driveGrants()]);

    new Alarms(this, "Alarms", {
      planner: this.planner.function,
      tile: this.tile.function,
      machine: this.machine,
      deadLetters: this.deadLetters,
      ...(props.alarmTopicArn ? { topicArn: props.alarmTopicArn } : {}),
    });
  }

  private stateMachine(props: TilefoldProps, tileTimeout: Duration, reducerTimeout: Duration): StateMachine {
    const role = new Role(this, "MachineRole", { assumedBy: new ServicePrincipal("states.amazonaws.com") });
    const definition = jobMachine({
      partition: Aws.PARTITION,
      bucket: this.bucket.bucketName,
      records: `${STATE_PREFIX}jobs/{}/map`,
      tileArn: this.tile.function.functionArn,
      reducerArn: this.reducer.function.functionArn,
      deadLettersUrl: this.deadLetters.queueUrl,
      maxConcurrency: props.maxConcurrency ?? 500,
      toleratedFailurePercentage: props.toleratedFailurePercentage ?? 5,
      tileTimeoutSeconds: tileTimeout.toSeconds(),
      reducerTimeoutSeconds: reducerTimeout.toSeconds(),
    });
    const machine = new StateMachine(this, "Machine", {
      definitionBody: DefinitionBody.fromString(Stack.of(this).toJsonString(definition)),
      stateMachineType: StateMachineType.STANDARD,
      role,
    });
    Validations.of(machine).acknowledge(
      {
        id: "AwsSolutions-SF1",
        reason: "A standard execution keeps its whole history for 90 days; a log of every child would cost as much as the tiles.",
      },
      { id: "AwsSolutions-SF2", reason: "A trace of every child would cost as much as the tiles; a job's timeline is in its report." },
    );
    const children = this.executionsArn(machine, `/${MAP_LABEL}:*`);
    permit(this, "MachineWork", role, [
      { sid: "Invoke", actions: ["lambda:InvokeFunction"], resources: [this.tile.function.functionArn, this.reducer.function.functionArn] },
      {
        sid: "ItemsAndRecords",
        actions: ["s3:GetObject", "s3:PutObject", "s3:ListMultipartUploadParts", "s3:AbortMultipartUpload"],
        resources: [this.bucket.arnForObjects(`${STATE_PREFIX}jobs/*`)],
        star: "Jobs are named by hashes: the items of each are read and its map run's records written under the job's own prefix.",
      },
      { sid: "StartChildren", actions: ["states:StartExecution"], resources: [machine.stateMachineArn] },
      {
        sid: "WatchChildren",
        actions: ["states:DescribeExecution", "states:StopExecution", "states:RedriveExecution"],
        resources: [this.executionsArn(machine, ":*"), children],
        star: "Step Functions names the children of a distributed map itself; they are executions of this machine alone.",
      },
      { sid: "ReportFailure", actions: ["sqs:SendMessage"], resources: [this.deadLetters.queueArn] },
    ]);
    return machine;
  }

  private executionsArn(machine: StateMachine, which: string): string {
    return Stack.of(this).formatArn({
      service: "states",
      resource: "execution",
      resourceName: `${machine.stateMachineName}${which}`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  }

  /** What the planner needs to drive a job: the functions, itself to hand on to, and the state machine. */
  private driveGrants(): readonly Grant[] {
    const functions = [this.planner, this.tile, this.reducer].map((one) => one.function.functionArn);
    return [
      { sid: "Invoke", actions: ["lambda:InvokeFunction"], resources: functions },
      { sid: "Start", actions: ["states:StartExecution"], resources: [this.machine.stateMachineArn] },
      {
        sid: "Watch",
        actions: ["states:DescribeExecution", "states:StopExecution"],
        resources: [this.executionsArn(this.machine, ":*")],
        star: "Executions are named by job; they are executions of this machine alone.",
      },
    ];
  }
}

const OBJECTS_STAR = "Objects below a configured folder; their names are not known beforehand.";

function readGrant(places: readonly S3Place[]): Grant {
  return { sid: "Read", actions: ["s3:GetObject"], resources: places.map((place) => objectsArn(Aws.PARTITION, place)), star: OBJECTS_STAR };
}

/** Creating, multipart uploads and giving one up again; nothing here deletes. */
function writeGrant(places: readonly S3Place[]): Grant {
  return {
    sid: "Create",
    actions: ["s3:PutObject", "s3:AbortMultipartUpload"],
    resources: places.map((place) => objectsArn(Aws.PARTITION, place)),
    star: OBJECTS_STAR,
  };
}

/** One statement a bucket, since each has its own prefixes. */
function listGrants(places: readonly S3Place[]): readonly Grant[] {
  const buckets = [...new Set(places.map(({ bucket }) => bucket))];
  return buckets.map((bucket, index) => {
    const prefixes = places.filter((place) => place.bucket === bucket).map(({ prefix }) => `${prefix}*`);
    return {
      sid: `List${index}`,
      actions: ["s3:ListBucket"],
      resources: [bucketArn(Aws.PARTITION, { bucket, prefix: "" })],
      conditions: { StringLike: { "s3:prefix": prefixes } },
    };
  });
}
