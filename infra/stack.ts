import { CfnOutput, Stack, type StackProps } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { StackOutputs } from "../shared/executor/deployment.js";
import { Tilefold, type TilefoldProps } from "./tilefold.js";

export interface TilefoldStackProps extends StackProps, TilefoldProps {}

/** A stack with one Tilefold in it, whose outputs the command line finds by their names. */
export class TilefoldStack extends Stack {
  readonly tilefold: Tilefold;

  constructor(scope: Construct, id: string, props: TilefoldStackProps = {}) {
    super(scope, id, { description: "Tilefold: questions of rasters too large for one machine", ...props });
    this.tilefold = new Tilefold(this, "Tilefold", props);
    const { bucket, planner, tile, reducer, machine } = this.tilefold;
    const outputs: StackOutputs = {
      BucketName: bucket.bucketName,
      PlannerName: planner.function.functionName,
      TileName: tile.function.functionName,
      ReducerName: reducer.function.functionName,
      StateMachineArn: machine.stateMachineArn,
    };
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}
