/**
 * GETs of S3 objects past the SDK's middle layers, which cost more than everything else that a small range takes: the SDK says once where a bucket
 * is, and whose credentials count; a pool of connections carries.
 */
import type { GetObjectCommandInput, S3Client } from "@aws-sdk/client-s3";
import type { Dispatcher } from "undici";
import { type DirectAnswer, directGet, headerOf } from "./direct-get.js";
import type { RemoteAnswer } from "./range-check.js";
import type { S3Connection } from "./s3-client.js";
import { createGetSigner, type GetSigner } from "./sign-get.js";
import { refusalBytes } from "./web-connection.js";

type Scheme = NonNullable<Parameters<S3Client["config"]["signer"]>[0]>;

/** Where the objects of a bucket are, and how requests for them are signed. */
interface Place {
  readonly origin: string;
  readonly host: string;
  /** What comes before the key: "/" or "/bucket/". */
  readonly prefix: string;
  /** Null where requests go without a signature. */
  readonly sign: GetSigner | null;
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
    // HEADs, which the SDK makes, teach it the server's clock.
    const signed =
      place.sign === null
        ? headers
        : place.sign(path, headers, await client.config.credentials(), Date.now() + client.config.systemClockOffset);
    const response = await directGet(await this.ready(), { origin: place.origin, path, headers: signed }, signal);
    const { status, rawHeaders, body } = response;
    if (status !== 200 && status !== 206) throw await failureOf(response);
    const length = headerOf(rawHeaders, "content-length");
    const modified = headerOf(rawHeaders, "last-modified");
    return {
      status,
      contentRange: headerOf(rawHeaders, "content-range"),
      contentLength: length === undefined ? undefined : Number(length),
      etag: headerOf(rawHeaders, "etag"),
      lastModified: modified === undefined ? undefined : isoTime(modified),
      body,
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
async function locate({ sdk, client, unsigned }: S3Connection, Bucket: string): Promise<Place | null> {
  if (Bucket.endsWith("--x-s3")) return null;
  const command = new sdk.GetObjectCommand({ Bucket, Key: PROBE });
  const found: (Omit<Place, "sign"> & { readonly scheme: Scheme })[] = [];
  command.middlewareStack.add(
    (_next, context) => async (args) => {
      const { protocol, hostname, port, path } = args.request as { protocol: string; hostname: string; port?: number; path: string };
      const schemes = (context as { endpointV2?: { properties?: { authSchemes?: readonly Scheme[] } } }).endpointV2?.properties
        ?.authSchemes;
      const scheme = schemes?.[0];
      if (scheme?.name === "sigv4" && path.endsWith(`/${PROBE}`)) {
        const host = port === undefined ? hostname : `${hostname}:${port}`;
        found.push({ origin: `${protocol}//${host}`, host, prefix: path.slice(0, -PROBE.length), scheme });
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
  const { origin, host, prefix } = place;
  if (unsigned) return { origin, host, prefix, sign: null };
  const { signingRegion, signingName } = place.scheme as { signingRegion?: string; signingName?: string };
  return { origin, host, prefix, sign: createGetSigner(signingRegion ?? (await client.config.region()), signingName ?? "s3") };
}

/** The object's time mostly is what it was in the answer before. */
let lastTime = { text: "", iso: undefined as string | undefined };

function isoTime(text: string): string | undefined {
  if (lastTime.text !== text) {
    const modified = Date.parse(text);
    lastTime = { text, iso: Number.isNaN(modified) ? undefined : new Date(modified).toISOString() };
  }
  return lastTime.iso;
}

/** RFC 3986, as signatures want it: encodeURIComponent leaves five characters that it reserves. */
const encoded = (segment: string): string =>
  encodeURIComponent(segment).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" } as const;

/** What an answer that is no success says, in its head and in its XML. */
async function failureOf({ status, rawHeaders, body }: DirectAnswer): Promise<S3Failure> {
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
    message: told("Message") ?? `HTTP status ${status}`,
    ...(Code === undefined ? {} : { Code }),
    ...(Region === undefined ? {} : { Region }),
    ...(ActualObjectSize === undefined ? {} : { ActualObjectSize }),
    $metadata: { httpStatusCode: status },
    $response: {
      statusCode: status,
      headers: allHeaders(rawHeaders),
    },
  };
}

function allHeaders(rawHeaders: readonly Buffer[]): Record<string, string> {
  const all: Record<string, string> = {};
  for (let i = 0; i + 1 < rawHeaders.length; i += 2)
    all[rawHeaders[i]!.toString("latin1").toLowerCase()] ??= rawHeaders[i + 1]!.toString("latin1");
  return all;
}
