/** What somebody should look at. A retried tile is no alarm: retries are how it works. */
import { Duration } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { Topic } from "aws-cdk-lib/aws-sns";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import type { StateMachine } from "aws-cdk-lib/aws-stepfunctions";
import { Construct } from "constructs";

export interface AlarmsProps {
  readonly planner: IFunction;
  readonly tile: IFunction;
  readonly machine: StateMachine;
  readonly deadLetters: IQueue;
  /** Who is told. @default nobody: the alarms show in CloudWatch alone */
  readonly topicArn?: string;
}

const PERIOD = Duration.minutes(5);
/** Throttled invocations in five minutes beyond which the account's concurrency, not the job, sets the pace. */
const MANY_THROTTLES = 1000;

export class Alarms extends Construct {
  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    const topic = props.topicArn === undefined ? undefined : Topic.fromTopicArn(this, "Topic", props.topicArn);
    const alarm = (name: string, alarmDescription: string, metric: IMetric, threshold: number) => {
      const made = new Alarm(this, name, {
        alarmDescription,
        metric,
        threshold,
        evaluationPeriods: 1,
        comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      });
      if (topic) made.addAlarmAction(new SnsAction(topic));
    };
    alarm(
      "DeadLetters",
      "A job was given up on: its id and the error are in the dead-letter queue.",
      props.deadLetters.metricApproximateNumberOfMessagesVisible({ period: PERIOD }),
      1,
    );
    alarm("FailedJobs", "A state machine execution failed.", props.machine.metricFailed({ period: PERIOD }), 1);
    alarm("PlannerErrors", "The planner failed.", props.planner.metricErrors({ period: PERIOD }), 1);
    alarm(
      "TileThrottles",
      "Tiles wait for the account's Lambda concurrency.",
      props.tile.metricThrottles({ period: PERIOD }),
      MANY_THROTTLES,
    );
  }
}
