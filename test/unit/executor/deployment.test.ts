import { describe, expect, test } from "vitest";
import { parseStackOutputs } from "../../../shared/executor/deployment.js";

const OUTPUTS = { BucketName: "b", PlannerName: "p", TileName: "t", ReducerName: "r", StateMachineArn: "arn" };

describe("stack outputs", () => {
  test("are read from a flat object and from the file of cdk deploy", () => {
    expect(parseStackOutputs(JSON.stringify(OUTPUTS), "x")).toEqual(OUTPUTS);
    expect(parseStackOutputs(JSON.stringify({ tilefold: { ...OUTPUTS, Other: "o" } }), "x")).toEqual(OUTPUTS);
  });

  test.each([
    ["{", /TILEFOLD_STACK_OUTPUTS is not JSON/],
    ["null", /holds no object/],
    ["{}", /has no output BucketName/],
    [JSON.stringify({ ...OUTPUTS, TileName: "" }), /has no output TileName/],
  ])("%s is refused", (text, message) => {
    expect(() => parseStackOutputs(text, "TILEFOLD_STACK_OUTPUTS")).toThrow(message);
  });
});
