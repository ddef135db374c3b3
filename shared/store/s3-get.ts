/**
 * GETs of S3 objects past the SDK's middle layers, which cost more than everything else that a small range takes: the SDK says once where a bucket
 * is, and signs; a pool of connections carries.
 */
import type { Readable } from "node:stream";
import type { GetObjectCommandInput, S3Client } from "@aws-sdk/client-s3";
import type { Dispatcher } from "undici";
import type { RemoteAnswer } from "./range-check.js";
import type { S3Connection } from "./s3-client.js";
import { one, refusalBytes } from "./web-connection.js";

type Scheme = NonNullable<Parameters<S3Client["config"]["signer"]>[0]>;

/** Where the objects of a bucket are, and how requests for them are signed. */
interface Place {
  readonly origin: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly host: string;
  /** What comes before the key: "/" or "/bucket/". */
  readonly prefix: string;
  readonly signer: Awaited<ReturnType<S3Client["config"]["signer"]>>;
  readonly signing: { readonly signingRegion?: string; readonly signingService?: string };
}

/** A failure in the shape of the SDK's, for whoever reads those. */
export interface S3Failure {
  readonly name: string;
  readonly Code?: string;
  readonly message: string;
  readonly Region?: string;
  readonly ActualObjectSize?: string;
  readonly $metadata: { readonly httpStatusCode: number };
  readonly $response: { readonly statusCode: number; readonly headers: Readonly<Record<string, string>> };
}

/** Of an error's document so much is looked at. */
const REFUSAL_BYTES = 16_384;
const PROBE = "k";

export class S3Gets {
  readonly #connections: number;
  readonly #places = new Map<string, Promise<Place | null>>();
  #agent: Promise<Dispatcher> | undefined;

  constructor(connections: number) {
    this.#connections = connections;
  }

  /** Loads the HTTP client when it is first needed. */
  ready(): Promise<Dispatcher> {
    this.#agent ??= import("./web-agent.js").then(({ connectionPool }) => connectionPool(this.#connections));
    return this.#agent;
  }

  /**
   * @returns null where the bucket is one that only the SDK knows how to ask (sessions of S3 Express, signatures for many regions)
   * @throws S3Failure for an answer that is no success, the connection's error, the SDK's where it finds no region or credentials
   */
  async get(connection: S3Connection, input: GetObjectCommandInput, signal: AbortSignal): Promise<RemoteAnswer | null> {
    const { Bucket = "", Key = "", Range, IfMatch, RequestPayer } = input;
    const place = await this.#placeOf(connection, Bucket);
    if (place === null) return null;
    const { client } = connection;
    const headers: Record<string, string> = { host: place.host, "x-amz-content-sha256": "UNSIGNED-PAYLOAD" };
    if (Range !== undefined) headers.range = Range;
    if (IfMatch !== undefined) headers["if-match"] = IfMatch;
    if (RequestPayer !== undefined) headers["x-amz-request-payer"] = RequestPayer;
    const path = place.prefix + Key.split("/").map(encoded).join("/");
    const signed = await place.signer.sign(
      { method: "GET", protocol: place.protocol, hostname: place.hostname, path, query: {}, headers },
      // HEADs, which the SDK makes, teach it the server's clock.
      { ...place.signing, signingDate: new Date(Date.now() + client.config.systemClockOffset) },
    );
    const agent = await this.ready();
    const response = await agent.request({ origin: place.origin, path, method: "GET", headers: signed.headers, signal });
    // A body that is cut off later says so to whoever reads it; without a listener it would end the process.
    response.body.on("error", () => {});
    const { statusCode, body } = response;
    if (statusCode !== 200 && statusCode !== 206) throw await failureOf(response);
    const length = one(response.headers["content-length"]);
    const modified = Date.parse(one(response.headers["last-modified"]) ?? "");
    return {
      status: statusCode,
      contentRange: one(response.headers["content-range"]),
      contentLength: length === undefined ? undefined : Number(length),
      etag: one(response.headers.etag),
      lastModified: Number.isNaN(modified) ? undefined : new Date(modified).toISOString(),
      body: body as unknown as Readable,
    };
  }

  #placeOf(connection: S3Connection, bucket: string): Promise<Place | null> {
    let place = this.#places.get(bucket);
    if (place === undefined) {
      place = locate(connection, bucket);
      this.#places.set(bucket, place);
      place.catch(() => this.#places.delete(bucket));
    }
    return place;
  }

  async close(): Promise<void> {
    const agent = await this.#agent;
    this.#agent = undefined;
    await agent?.close();
  }
}

class Located extends Error {}

/** Lets the SDK prepare a request, with its rules for endpoints, regions and access points, and takes it before it is signed and sent. */
async function locate({ sdk, client }: S3Connection, Bucket: string): Promise<Place | null> {
  if (Bucket.endsWith("--x-s3")) return null;
  const command = new sdk.GetObjectCommand({ Bucket, Key: PROBE });
  const found: (Omit<Place, "signer" | "signing"> & { readonly scheme: Scheme })[] = [];
  command.middlewareStack.add(
    (_next, context) => async (args) => {
      const { protocol, hostname, port, path } = args.request as { protocol: string; hostname: string; port?: number; path: string };
      const schemes = (context as { endpointV2?: { properties?: { authSchemes?: readonly Scheme[] } } }).endpointV2?.properties
        ?.authSchemes;
      const scheme = schemes?.[0];
      if (scheme?.name === "sigv4" && path.endsWith(`/${PROBE}`)) {
        const host = port === undefined ? hostname : `${hostname}:${port}`;
        found.push({ origin: `${protocol}//${host}`, protocol, hostname, host, prefix: path.slice(0, -PROBE.length), scheme });
      }
      throw new Located();
    },
    { step: "build", priority: "low", name: "locate" },
  );
  try {
    await client.send(command);
  } catch (thrown) {
    if (!(thrown instanceof Located)) throw thrown;
  }
  const [place] = found;
  if (place === undefined) return null;
  const { signingRegion, signingName } = place.scheme as { signingRegion?: string; signingName?: string };
  return {
    ...place,
    // One for all: it asks for credentials anew each time, but keeps the keys it derives from them.
    signer: await client.config.signer(place.scheme),
    signing: {
      ...(signingRegion === undefined ? {} : { signingRegion }),
      ...(signingName === undefined ? {} : { signingService: signingName }),
    },
  };
}

/** RFC 3986, as signatures want it: encodeURIComponent leaves five characters that it reserves. */
const encoded = (segment: string): string =>
  encodeURIComponent(segment).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" } as const;

/** What an answer that is no success says, in its head and in its XML. */
async function failureOf({ statusCode, headers, body }: Dispatcher.ResponseData): Promise<S3Failure> {
  const text = (await refusalBytes(body, REFUSAL_BYTES)).toString("utf8");
  const told = (name: string): string | undefined => {
    const found = new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1];
    return found?.replace(/&(?:#(\d{1,5})|#x([0-9a-f]{1,4})|(amp|lt|gt|quot|apos));/gi, (_, decimal, hex, name) =>
      name === undefined ? String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16)) : ENTITIES[name as "amp"],
    );
  };
  const [Code, Region, ActualObjectSize] = ["Code", "Region", "ActualObjectSize"].map(told);
  return {
    name: Code ?? "Unknown",
    message: told("Message") ?? `HTTP status ${statusCode}`,
    ...(Code === undefined ? {} : { Code }),
    ...(Region === undefined ? {} : { Region }),
    ...(ActualObjectSize === undefined ? {} : { ActualObjectSize }),
    $metadata: { httpStatusCode: statusCode },
    $response: {
      statusCode,
      headers: Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, one(value)!]]))),
    },
  };
}
