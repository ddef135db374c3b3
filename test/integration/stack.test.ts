/** What the cloud made of the template. */
import { GetFunctionConfigurationCommand } from "@aws-sdk/client-lambda";
import { GetPublicAccessBlockCommand } from "@aws-sdk/client-s3";
import { DescribeStateMachineCommand } from "@aws-sdk/client-sfn";
import { describe, expect, test } from "vitest";
import { FUNCTION_VARIABLES } from "../../shared/executor/deployment.js";
import { lambdaClient, provided, s3Client, sfnClient } from "./aws.js";

describe("the deployed stack", () => {
  const { outputs } = provided();
  const lambda = lambdaClient();

  test("keeps its bucket private", async () => {
    const s3 = s3Client();
    const access = await s3.send(new GetPublicAccessBlockCommand({ Bucket: outputs.BucketName }));
    expect(new Set(Object.values(access.PublicAccessBlockConfiguration ?? {}))).toEqual(new Set([true]));
  });

  test("tells its functions where state lies and what they may touch", async () => {
    const configuration = async (FunctionName: string) => await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
    const [planner, tile] = await Promise.all([configuration(outputs.PlannerName), configuration(outputs.TileName)]);
    expect(tile).toMatchObject({ Runtime: "nodejs22.x", Architectures: ["arm64"], Handler: "index.handler" });
    expect(tile.Environment?.Variables).toMatchObject({
      [FUNCTION_VARIABLES.state]: `s3://${outputs.BucketName}/state`,
      [FUNCTION_VARIABLES.read]: `s3://${outputs.BucketName}/input/`,
      [FUNCTION_VARIABLES.write]: `s3://${outputs.BucketName}/state/,s3://${outputs.BucketName}/output/`,
    });
    expect(planner.Environment?.Variables).toMatchObject({
      [FUNCTION_VARIABLES.tile]: outputs.TileName,
      [FUNCTION_VARIABLES.reducer]: outputs.ReducerName,
      [FUNCTION_VARIABLES.stateMachine]: outputs.StateMachineArn,
    });
  });

  test("has a state machine that is the definition in the code", async () => {
    const { definition = "" } = await sfnClient().send(new DescribeStateMachineCommand({ stateMachineArn: outputs.StateMachineArn }));
    expect(Object.keys(JSON.parse(definition).States)).toEqual(["Tiles", "Fold", "Done", "Tell", "Report", "Failed"]);
  });
});
