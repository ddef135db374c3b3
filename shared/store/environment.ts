import { closedPolicy, OPEN_POLICY, type StorePolicy } from "./policy.js";

/** What stores need to know of their surroundings. The only place in `shared/store` that looks at the process. */
export interface StoreEnvironment {
  /** Relative paths start here. */
  readonly cwd: string;
  readonly s3: S3Settings;
  readonly policy: StorePolicy;
}

export interface S3Settings {
  readonly region?: string;
  readonly profile?: string;
  /** Path style is used when this is set. */
  readonly endpoint?: string;
  /** AWS_REQUEST_PAYER=requester: the reader pays. */
  readonly requestPayer?: boolean;
  /** AWS_NO_SIGN_REQUEST: public buckets without credentials. */
  readonly unsigned?: boolean;
}

/**
 * Reads AWS_REGION (AWS_DEFAULT_REGION), AWS_PROFILE, AWS_ENDPOINT_URL_S3 (AWS_ENDPOINT_URL, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS),
 * AWS_REQUEST_PAYER and AWS_NO_SIGN_REQUEST. In Lambda the policy is closed to all but TILEFOLD_S3_READ, TILEFOLD_S3_WRITE
 * (prefixes) and TILEFOLD_HTTPS_HOSTS, each a list with commas. Credentials are the SDK's own business.
 */
export function storeEnvironment(
  variables: Readonly<Record<string, string | undefined>> = process.env,
  cwd: string = process.cwd(),
): StoreEnvironment {
  const value = (...names: readonly string[]) =>
    names.map((name) => variables[name]?.trim()).find((text) => text !== undefined && text !== "");
  const list = (name: string) =>
    (value(name) ?? "")
      .split(",")
      .map((item) => item.trim())
      .filter((item) => item !== "");
  const isOn = (name: string) => /^(1|yes|true|on)$/i.test(value(name) ?? "");
  const endpoint = isOn("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS") ? undefined : value("AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL");
  const region = value("AWS_REGION", "AWS_DEFAULT_REGION");
  const profile = value("AWS_PROFILE");
  return {
    cwd,
    s3: {
      ...(region === undefined ? {} : { region }),
      ...(profile === undefined ? {} : { profile }),
      ...(endpoint === undefined ? {} : { endpoint }),
      ...(value("AWS_REQUEST_PAYER")?.toLowerCase() === "requester" ? { requestPayer: true } : {}),
      ...(isOn("AWS_NO_SIGN_REQUEST") ? { unsigned: true } : {}),
    },
    policy:
      value("AWS_LAMBDA_FUNCTION_NAME") === undefined
        ? OPEN_POLICY
        : closedPolicy(
            [...list("TILEFOLD_S3_READ"), ...list("TILEFOLD_S3_WRITE")],
            list("TILEFOLD_S3_WRITE"),
            list("TILEFOLD_HTTPS_HOSTS"),
          ),
  };
}
