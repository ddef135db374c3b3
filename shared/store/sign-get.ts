/**
 * AWS Signature Version 4 of GETs without a body ("Signature Version 4 signing process", AWS): the same signatures as the SDK's signer makes, with the key
 * of a day derived once.
 */
import { createHash, createHmac } from "node:crypto";

interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

const ALGORITHM = "AWS4-HMAC-SHA256";

const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();

/** Signs for one region and service. */
export function createGetSigner(region: string, service: string): GetSigner {
  let known: { readonly secret: string; readonly day: string; readonly key: Buffer } | undefined;
  const keyOf = (secret: string, day: string): Buffer => {
    if (known === undefined || known.secret !== secret || known.day !== day) {
      const key = [region, service, "aws4_request"].reduce(hmac, hmac(`AWS4${secret}`, day));
      known = { secret, day, key };
    }
    return known.key;
  };
  return (path, headers, { accessKeyId, secretAccessKey, sessionToken }, milliseconds) => {
    const time = new Date(milliseconds).toISOString().replace(/[-:]|\.\d{3}/g, "");
    const day = time.slice(0, 8);
    const signed: Record<string, string> = { ...headers, "x-amz-date": time };
    if (sessionToken) signed["x-amz-security-token"] = sessionToken;
    const names = Object.keys(signed).sort();
    let canonical = `GET\n${path}\n\n`;
    for (const name of names) canonical += `${name}:${signed[name]!.trim().replace(/\s+/g, " ")}\n`;
    const list = names.join(";");
    canonical += `\n${list}\n${headers["x-amz-content-sha256"]}`;
    const scope = `${day}/${region}/${service}/aws4_request`;
    const digest = createHash("sha256").update(canonical).digest("hex");
    const signature = createHmac("sha256", keyOf(secretAccessKey, day)).update(`${ALGORITHM}\n${time}\n${scope}\n${digest}`).digest("hex");
    signed.authorization = `${ALGORITHM} Credential=${accessKeyId}/${scope}, SignedHeaders=${list}, Signature=${signature}`;
    return signed;
  };
}

/**
 * The headers with what proves whose request it is.
 * @param path encoded as it is sent
 * @param headers names in lower case; `host` and `x-amz-content-sha256` among them
 * @param milliseconds since 1970, of the server's clock
 */
export type GetSigner = (
  path: string,
  headers: Readonly<Record<string, string>>,
  credentials: Credentials,
  milliseconds: number,
) => Record<string, string>;
