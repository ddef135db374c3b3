import { Duration } from "aws-cdk-lib";
import { Match } from "aws-cdk-lib/assertions";
import { AwsSolutionsChecks } from "cdk-nag";
import { describe, expect, test } from "vitest";
import { permit } from "../../../infra/permissions.js";
import { TilefoldStack } from "../../../infra/stack.js";
import { BUNDLES, statementsOf, synthesize } from "./synthesized.js";

const { stack, template } = synthesize({ inputs: ["s3://landcover/2020"], outputs: ["s3://results/"] });

describe("the bucket", () => {
  test("is private, encrypted and kept", () => {
    template.hasResource("AWS::S3::Bucket", {
      DeletionPolicy: "Retain",
      UpdateReplacePolicy: "Retain",
      Properties: {
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: "AES256" } }] },
        OwnershipControls: { Rules: [{ ObjectOwnership: "BucketOwnerEnforced" }] },
      },
    });
  });

  test("refuses plain HTTP and old TLS", () => {
    template.hasResourceProperties("AWS::S3::BucketPolicy", {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: "Deny", Action: "s3:*", Condition: { Bool: { "aws:SecureTransport": "false" } } }),
          Match.objectLike({ Effect: "Deny", Action: "s3:*", Condition: { NumericLessThan: { "s3:TlsVersion": 1.2 } } }),
        ]),
      },
    });
  });

  test("ends unfinished uploads and expires state, but neither inputs nor results", () => {
    const [bucket] = Object.values(template.findResources("AWS::S3::Bucket"));
    const rules = bucket?.Properties.LifecycleConfiguration.Rules as { Prefix?: string; ExpirationInDays?: number }[];
    expect(rules).toContainEqual(expect.objectContaining({ AbortIncompleteMultipartUpload: { DaysAfterInitiation: 2 } }));
    expect(
      rules.filter(({ ExpirationInDays }) => ExpirationInDays).map(({ Prefix, ExpirationInDays }) => [Prefix, ExpirationInDays]),
    ).toEqual([
      ["state/parts/", 30],
      ["state/jobs/", 90],
    ]);
  });
});

describe("the functions", () => {
  test("are three, on arm64 and one runtime, with a log of limited life each", () => {
    template.resourceCountIs("AWS::Lambda::Function", 3);
    template.allResourcesProperties("AWS::Lambda::Function", { Architectures: ["arm64"], Runtime: "nodejs22.x", Handler: "index.handler" });
    template.resourceCountIs("AWS::Logs::LogGroup", 3);
    template.allResourcesProperties("AWS::Logs::LogGroup", { RetentionInDays: 30 });
  });

  test("the planner alone may invoke itself", () => {
    const recursive = Object.entries(template.findResources("AWS::Lambda::Function")).filter(
      ([, { Properties }]) => Properties.RecursiveLoop === "Allow",
    );
    expect(recursive.map(([id]) => id)).toEqual([expect.stringMatching(/Planner/)]);
  });

  test("what nobody waits for ends in the dead-letter queue", () => {
    template.hasResourceProperties("AWS::Lambda::EventInvokeConfig", {
      FunctionName: { Ref: Match.stringLikeRegexp("Planner") },
      DestinationConfig: { OnFailure: { Destination: { "Fn::GetAtt": [Match.stringLikeRegexp("DeadLetters"), "Arn"] } } },
      MaximumRetryAttempts: 2,
    });
  });

  test("settings reach them", () => {
    const { template: other } = synthesize({
      tileMemoryMb: 3008,
      tileTimeout: Duration.seconds(90),
      httpsHosts: ["example.org", "data.example.net"],
    });
    other.hasResourceProperties("AWS::Lambda::Function", {
      MemorySize: 3008,
      Timeout: 90,
      Environment: {
        Variables: Match.objectLike({
          TILEFOLD_TILE_MEMORY: "3008",
          TILEFOLD_TILE_TIMEOUT: "90",
          TILEFOLD_HTTPS_HOSTS: "example.org,data.example.net",
        }),
      },
    });
  });
});

describe("permissions", () => {
  const worker = statementsOf(template, /^Tilefold(Tile|Reducer)Role/);
  const planner = statementsOf(template, /^TilefoldPlannerRole/);
  const machine = statementsOf(template, /^TilefoldMachineRole/);
  const everyone = [...worker, ...planner, ...machine];

  test("workers read configured places, create under theirs, and do nothing else in S3", () => {
    const s3 = worker.filter(({ actions }) => actions.some((action) => action.startsWith("s3:")));
    expect(new Set(s3.flatMap(({ actions }) => actions))).toEqual(new Set(["s3:GetObject", "s3:PutObject", "s3:AbortMultipartUpload"]));
    const writable = s3.filter(({ actions }) => actions.includes("s3:PutObject")).flatMap(({ resources }) => resources);
    for (const resource of writable) expect(resource).toMatch(/\/state\/\*|\/output\/\*|:::results\/\*/);
    const readable = s3.filter(({ actions }) => actions.includes("s3:GetObject")).flatMap(({ resources }) => resources);
    for (const resource of readable) expect(resource).toMatch(/\/state\/\*|\/input\/\*|\/output\/\*|:::landcover\/2020\/\*|:::results\/\*/);
    expect(new Set(worker.flatMap(({ actions }) => actions).map((action) => action.split(":")[0]))).toEqual(new Set(["s3", "logs"]));
  });

  test("nobody deletes, and the planner alone lists, each bucket below its prefixes", () => {
    expect(everyone.flatMap(({ actions }) => actions).filter((action) => /delete/i.test(action))).toEqual([]);
    const listing = everyone.filter(({ actions }) => actions.includes("s3:ListBucket"));
    expect(listing.map(({ Condition }) => Condition)).toEqual([
      { StringLike: { "s3:prefix": ["state/*", "input/*"] } },
      { StringLike: { "s3:prefix": ["2020/*"] } },
    ]);
    expect(planner).toEqual(expect.arrayContaining(listing));
  });

  test("a star stands in no action, and in a resource only where a sentence explains it", () => {
    const explained = new Set(["WriteOwnLog", "Read", "Create", "ItemsAndRecords", "WatchChildren", "Watch"]);
    for (const statement of everyone) {
      for (const action of statement.actions) expect(action).not.toContain("*");
      for (const resource of statement.resources) {
        if (resource.includes("*")) expect(explained, `${statement.Sid}: ${resource}`).toContain(statement.Sid);
        expect(resource).not.toBe('"*"');
      }
    }
    // Beside roles, a star stands only in refusals to what comes without TLS.
    const policies = [
      ...Object.values(template.findResources("AWS::S3::BucketPolicy")),
      ...Object.values(template.findResources("AWS::SQS::QueuePolicy")),
    ];
    for (const { Effect, Action } of policies.flatMap(({ Properties }) => Properties.PolicyDocument.Statement)) {
      if (JSON.stringify(Action).includes("*")) expect(Effect).toBe("Deny");
    }
    for (const { Properties } of Object.values(template.findResources("AWS::IAM::Role"))) {
      expect(Properties.Policies ?? Properties.ManagedPolicyArns).toBeUndefined();
    }
  });

  test("a grant with an unexplained star is refused", () => {
    const { stack: other } = synthesize();
    const { role } = other.tilefold.tile;
    expect(() => permit(other, "Any", role, [{ sid: "Any", actions: ["s3:GetObject"], resources: ["*"] }])).toThrow(/nothing explains/);
    expect(() => permit(other, "All", role, [{ sid: "All", actions: ["s3:*"], resources: ["arn:aws:s3:::b/k"], star: "no" }])).toThrow(
      /action/,
    );
  });
});

describe("what watches", () => {
  test("four alarms, which tell a topic where one is given", () => {
    template.resourceCountIs("AWS::CloudWatch::Alarm", 4);
    const alarmTopicArn = "arn:aws:sns:us-east-1:111122223333:alarms";
    synthesize({ alarmTopicArn }).template.allResourcesProperties("AWS::CloudWatch::Alarm", { AlarmActions: [alarmTopicArn] });
  });
});

describe("cdk-nag", () => {
  test("finds nothing that is not explained", () => {
    expect(new AwsSolutionsChecks().validateScope(stack).violations).toEqual([]);
  });

  test("and would find what is wrong", () => {
    const other = new TilefoldStack(stack.node.root, "wrong", { functions: BUNDLES });
    const [bucketPolicy] = other.tilefold.bucket.node.children.filter((child) => child.node.id === "Policy");
    other.tilefold.bucket.node.tryRemoveChild(bucketPolicy?.node.id ?? "");
    const rules = new AwsSolutionsChecks().validateScope(other).violations.map(({ ruleName }) => ruleName);
    expect(rules).toEqual(["AwsSolutions-S10"]);
  });
});

test("the outputs are those the command line looks for", () => {
  expect(Object.keys(template.findOutputs("*")).sort()).toEqual([
    "BucketName",
    "PlannerName",
    "ReducerName",
    "StateMachineArn",
    "TileName",
  ]);
});
