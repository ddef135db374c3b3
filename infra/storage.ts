/** The stack's bucket and its dead-letter queue. */
import { Duration, RemovalPolicy, Validations } from "aws-cdk-lib";
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from "aws-cdk-lib/aws-s3";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { STATE_PREFIX } from "../shared/executor/deployment.js";

export interface StateBucketProps {
  /** How long parts are kept for other jobs to use again. */
  readonly partsKept: Duration;
  /** How long a job's own files are kept: plan, manifest, failures, result. */
  readonly jobsKept: Duration;
  readonly removalPolicy: RemovalPolicy;
}

/** Inputs and results of users are under other prefixes, which no rule expires. */
export function stateBucket(scope: Construct, props: StateBucketProps): Bucket {
  const bucket = new Bucket(scope, "Bucket", {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    removalPolicy: props.removalPolicy,
    lifecycleRules: [
      { id: "AbortMultipart", abortIncompleteMultipartUploadAfter: Duration.days(2) },
      { id: "ExpireParts", prefix: `${STATE_PREFIX}parts/`, expiration: props.partsKept },
      { id: "ExpireJobs", prefix: `${STATE_PREFIX}jobs/`, expiration: props.jobsKept },
    ],
  });
  Validations.of(bucket).acknowledge({
    id: "AwsSolutions-S1",
    reason: "Server access logs would be larger than the state they describe; who needs them turns on CloudTrail data events.",
  });
  return bucket;
}

/** Keeps jobs that the cloud gave up on: the message names the job, its state and the error, and nothing of the data. */
export function deadLetters(scope: Construct): Queue {
  const queue = new Queue(scope, "DeadLetters", {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
    removalPolicy: RemovalPolicy.DESTROY,
  });
  Validations.of(queue).acknowledge({ id: "AwsSolutions-SQS3", reason: "This queue is itself where undeliverable work ends." });
  return queue;
}
