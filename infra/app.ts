/** The CDK application: `cdk deploy --app "node dist/infra/app.js"`. */
import { App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { deploymentSettings } from "./settings.js";
import { TilefoldStack } from "./stack.js";

const app = new App();
const { stackName, props } = deploymentSettings((name) => app.node.tryGetContext(name), process.env);
const account = process.env.CDK_DEFAULT_ACCOUNT;
const region = process.env.CDK_DEFAULT_REGION;
new TilefoldStack(app, stackName, { ...props, env: { ...(account ? { account } : {}), ...(region ? { region } : {}) } });
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
