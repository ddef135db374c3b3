/** A deployment's settings: CDK context (`cdk deploy -c name=value`) or TILEFOLD_… variables, checked once, here. */
import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { TilefoldError } from "../shared/core/errors.js";
import { DEFAULT_STACK_NAME, STACK_NAME_VARIABLE } from "../shared/executor/deployment.js";
import type { TilefoldProps } from "./tilefold.js";

export interface DeploymentSettings {
  readonly stackName: string;
  readonly props: TilefoldProps;
}

/** `context` gives a setting's text, or undefined. */
export function deploymentSettings(
  context: (name: string) => unknown,
  variables: Readonly<Record<string, string | undefined>>,
): DeploymentSettings {
  const text = (name: string) => {
    const value = context(name);
    return value === undefined || value === "" ? undefined : String(value);
  };
  const list = (name: string) =>
    text(name)
      ?.split(",")
      .map((item) => item.trim())
      .filter((item) => item !== "");
  const whole = (name: string, least: number, most: number) => {
    const value = text(name);
    if (value === undefined) return undefined;
    const number = Number(value);
    if (!Number.isInteger(number) || number < least || number > most) {
      throw new TilefoldError("CONFIG_INVALID", `${name} is ${value}; a whole number from ${least} to ${most} is expected`);
    }
    return number;
  };
  const seconds = (name: string) => {
    const value = whole(name, 1, 900);
    return value === undefined ? undefined : Duration.seconds(value);
  };
  const days = (name: string) => {
    const value = whole(name, 1, 3650);
    return value === undefined ? undefined : Duration.days(value);
  };
  const removal = text("removal");
  if (removal !== undefined && removal !== "retain" && removal !== "destroy") {
    throw new TilefoldError("CONFIG_INVALID", `removal is ${removal}; retain or destroy is expected`);
  }
  const props: { [K in keyof TilefoldProps]: TilefoldProps[K] | undefined } = {
    functions: text("functions"),
    inputs: list("inputs"),
    outputs: list("outputs"),
    httpsHosts: list("httpsHosts"),
    plannerMemoryMb: whole("plannerMemory", 128, 10240),
    tileMemoryMb: whole("tileMemory", 128, 10240),
    reducerMemoryMb: whole("reducerMemory", 128, 10240),
    plannerTimeout: seconds("plannerTimeout"),
    tileTimeout: seconds("tileTimeout"),
    reducerTimeout: seconds("reducerTimeout"),
    maxConcurrency: whole("maxConcurrency", 1, 10000),
    toleratedFailurePercentage: whole("toleratedFailurePercentage", 0, 100),
    alarmTopicArn: text("alarmTopicArn"),
    partsKept: days("partsKeptDays"),
    jobsKept: days("jobsKeptDays"),
    removalPolicy: removal === undefined ? undefined : removal === "retain" ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  };
  const given = Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as TilefoldProps;
  return { stackName: text("stackName") ?? variables[STACK_NAME_VARIABLE] ?? DEFAULT_STACK_NAME, props: given };
}
