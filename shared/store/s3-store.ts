import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import type { HeadObjectCommandOutput } from "@aws-sdk/client-s3";
import { TilefoldError } from "../core/errors.js";
import { redactUri } from "../core/redact.js";
import type { S3Settings } from "./environment.js";
import { gatherPieces, type Piece } from "./pieces.js";
import { checkPolicy, OPEN_POLICY, type StorePolicy } from "./policy.js";
import type { RemoteAnswer } from "./range-check.js";
import { newWork, sourceChanged, storeExists } from "./refusals.js";
import { RangeNotSatisfiable, REMOTE_LIMITS, type RemoteOptions, RemoteReader, type RemoteSource } from "./remote-reader.js";
import { connectS3, type S3Connection } from "./s3-client.js";
import { S3Gets } from "./s3-get.js";
import { s3Error, sizeOfUnsatisfiable, statusOf } from "./s3-refusals.js";
import { uploadInParts } from "./s3-upload.js";
import type { ByteRange, ObjectStat, ReadOptions, Store, StoreWork, WriteOptions } from "./store.js";
import { uploadParts } from "./upload-parts.js";
import { checkOutputUri, parseUri } from "./uri.js";

export interface S3StoreOptions extends RemoteOptions {
  readonly settings?: S3Settings;
  readonly policy?: StorePolicy;
}

const S3_LIMITS = { ...REMOTE_LIMITS, concurrency: 32 };
const ONE_PART_BYTES = 16 << 20;
/** An upload may be as slow as this before it counts as stalled. */
const SLOWEST_BYTES_PER_MS = 250;

/** Objects in S3, or in a server that speaks its protocol. The SDK is loaded with the first request. */
export function s3Store(options: S3StoreOptions = {}): Store {
  return new S3Store(options);
}

interface Address {
  readonly uri: string;
  readonly Bucket: string;
  readonly Key: string;
}

class S3Store implements Store, RemoteSource {
  readonly scheme = "s3";
  readonly work: StoreWork = newWork();
  readonly #settings: S3Settings;
  readonly #policy: StorePolicy;
  readonly #reader: RemoteReader;
  readonly #payer: { RequestPayer?: "requester" };
  readonly #concurrency: number;
  readonly #gets: S3Gets;
  #connection: Promise<S3Connection> | undefined;

  constructor(options: S3StoreOptions) {
    this.#settings = options.settings ?? {};
    this.#policy = options.policy ?? OPEN_POLICY;
    this.#payer = this.#settings.requestPayer ? { RequestPayer: "requester" } : {};
    this.#concurrency = options.limits?.concurrency ?? S3_LIMITS.concurrency;
    this.#gets = new S3Gets(this.#concurrency);
    this.#reader = new RemoteReader(this, this.work, S3_LIMITS, options);
  }

  ready(): Promise<S3Connection> {
    this.#connection ??= Promise.all([connectS3(this.#settings, this.#concurrency), this.#gets.ready()]).then(([connection]) => connection);
    return this.#connection;
  }

  #address(uri: string, access: "read" | "write" = "read"): Address {
    const parsed = parseUri(uri, "/");
    checkPolicy(this.#policy, parsed, access);
    if (parsed.scheme !== "s3")
      throw new TilefoldError("URI_INVALID", `${redactUri(uri)} is no s3:// address`, { at: { uri: redactUri(uri) } });
    return { uri: parsed.uri, Bucket: parsed.bucket, Key: parsed.key };
  }

  /** An address of an object: a bare bucket is none. */
  #object(uri: string, access: "read" | "write" = "read"): Address {
    const address = this.#address(uri, access);
    if (address.Key === "")
      throw new TilefoldError("URI_INVALID", `${redactUri(uri)} names a bucket and no object in it`, { at: { uri: redactUri(uri) } });
    return address;
  }

  async head(uri: string, signal: AbortSignal): Promise<ObjectStat> {
    return statOfHead(uri, await this.#headObject(this.#object(uri), signal));
  }

  async #headObject({ uri, Bucket, Key }: Address, signal: AbortSignal, withChecksum = false): Promise<HeadObjectCommandOutput> {
    const { sdk, client } = await this.ready();
    try {
      const checksum = withChecksum ? { ChecksumMode: "ENABLED" as const } : {};
      return await client.send(new sdk.HeadObjectCommand({ Bucket, Key, ...checksum, ...this.#payer }), { abortSignal: signal });
    } catch (thrown) {
      throw s3Error(uri, thrown, "read");
    }
  }

  async get(uri: string, { range, ifMatch }: { range?: ByteRange; ifMatch?: string }, signal: AbortSignal): Promise<RemoteAnswer> {
    const connection = await this.ready();
    const { Bucket, Key } = this.#object(uri);
    const input = {
      Bucket,
      Key,
      ...(range === undefined ? {} : { Range: `bytes=${range.offset}-${range.offset + range.length - 1}` }),
      ...(ifMatch === undefined ? {} : { IfMatch: ifMatch }),
      ...this.#payer,
    };
    try {
      const answer = await this.#gets.get(connection, input, signal);
      if (answer !== null) return answer;
      const output = await connection.client.send(new connection.sdk.GetObjectCommand(input), { abortSignal: signal });
      return {
        status: output.$metadata.httpStatusCode ?? 0,
        contentRange: output.ContentRange,
        contentLength: output.ContentLength,
        etag: output.ETag,
        lastModified: output.LastModified?.toISOString(),
        body: output.Body as Readable,
      };
    } catch (thrown) {
      const status = statusOf(thrown);
      if (status === 412 && ifMatch !== undefined) throw sourceChanged(uri, ifMatch, "another");
      if (status === 416 && range !== undefined) throw new RangeNotSatisfiable(sizeOfUnsatisfiable(thrown));
      throw s3Error(uri, thrown, "read");
    }
  }

  async stat(uri: string, options: { signal?: AbortSignal } = {}): Promise<ObjectStat> {
    return this.#reader.stat(this.#object(uri).uri, options.signal);
  }

  async read(uri: string, range: ByteRange, options: ReadOptions = {}): Promise<Uint8Array> {
    return (await this.readMany(uri, [range], options))[0] as Uint8Array;
  }

  async readMany(uri: string, ranges: readonly ByteRange[], options: ReadOptions = {}): Promise<Uint8Array[]> {
    return this.#reader.readMany(this.#object(uri).uri, ranges, options);
  }

  async readAll(uri: string, options: ReadOptions & { limit?: number } = {}): Promise<Uint8Array> {
    return this.#reader.readAll(this.#object(uri).uri, options);
  }

  async write(uri: string, bytes: Uint8Array, options: WriteOptions = {}): Promise<ObjectStat> {
    options.signal?.throwIfAborted();
    checkOutputUri(uri);
    const address = this.#object(uri, "write");
    const mode = options.mode ?? "create";
    const checksum = createHash("sha256").update(bytes).digest("base64");
    const patience = { signal: options.signal, doing: "write", patienceMs: bytes.length / SLOWEST_BYTES_PER_MS };
    const written = await this.#reader.request(
      address.uri,
      async (signal) => {
        const { sdk, client } = await this.ready();
        const input = {
          Bucket: address.Bucket,
          Key: address.Key,
          Body: bytes,
          ContentLength: bytes.length,
          ChecksumSHA256: checksum,
          ...(options.contentType === undefined ? {} : { ContentType: options.contentType }),
          ...(mode === "create" ? { IfNoneMatch: "*" } : {}),
          ...this.#payer,
        };
        try {
          return await client.send(new sdk.PutObjectCommand(input), { abortSignal: signal });
        } catch (thrown) {
          if (statusOf(thrown) === 412 && mode === "create") return "exists" as const;
          throw s3Error(address.uri, thrown, "write");
        }
      },
      patience,
    );
    if (written !== "exists") {
      this.work.bytesWritten += bytes.length;
      if (written.ETag !== undefined) return { uri: address.uri, size: bytes.length, etag: written.ETag };
      return this.stat(address.uri);
    }
    // Somebody wrote it before; or we did, and the reply was lost. Equal bytes are as good as ours.
    const found = await this.#reader.request(address.uri, (signal) => this.#headObject(address, signal, true), options);
    if (!(await this.#holds(address.uri, found, bytes, checksum, options.signal))) throw storeExists(address.uri);
    return statOfHead(address.uri, found);
  }

  async #holds(
    uri: string,
    found: HeadObjectCommandOutput,
    bytes: Uint8Array,
    sha256: string,
    signal: AbortSignal | undefined,
  ): Promise<boolean> {
    if (found.ContentLength !== bytes.length) return false;
    if (found.ChecksumSHA256 !== undefined && found.ChecksumType !== "COMPOSITE" && !found.ChecksumSHA256.includes("-"))
      return found.ChecksumSHA256 === sha256;
    const there = await this.readAll(uri, {
      limit: bytes.length,
      ...(found.ETag === undefined ? {} : { etag: found.ETag }),
      ...(signal === undefined ? {} : { signal }),
    });
    return Buffer.compare(there, bytes) === 0;
  }

  async assemble(uri: string, pieces: Iterable<Piece>, total: number, from: Store, options: WriteOptions = {}): Promise<ObjectStat> {
    // One part is a plain write, whose bytes can be held against what is there.
    if (total <= ONE_PART_BYTES) return this.write(uri, await gatherPieces(pieces, total, from, options.signal), options);
    options.signal?.throwIfAborted();
    checkOutputUri(uri);
    const address = this.#object(uri, "write");
    const { mode = "create", contentType, signal } = options;
    const { etag, sent } = await uploadInParts(
      { ...address, payer: this.#payer, mode, contentType, signal },
      uploadParts(pieces, total, from.scheme === this.scheme),
      from,
      this.#reader,
      () => this.ready(),
      (copied) => this.#object(copied),
    );
    this.work.bytesWritten += sent;
    return { uri: address.uri, size: total, etag };
  }

  async exists(uri: string): Promise<boolean> {
    try {
      await this.stat(uri);
      return true;
    } catch (thrown) {
      if ((thrown as { code?: string }).code === "SOURCE_NOT_FOUND") return false;
      throw thrown;
    }
  }

  async *list(prefix: string, options: { signal?: AbortSignal } = {}): AsyncIterable<ObjectStat> {
    const { uri, Bucket, Key } = this.#address(prefix);
    const Prefix = Key === "" || Key.endsWith("/") ? Key : `${Key}/`;
    let token: string | undefined;
    do {
      const page = await this.#reader.request(
        uri,
        async (signal) => {
          const { sdk, client } = await this.ready();
          const next = token === undefined ? {} : { ContinuationToken: token };
          try {
            return await client.send(new sdk.ListObjectsV2Command({ Bucket, Prefix, ...next, ...this.#payer }), { abortSignal: signal });
          } catch (thrown) {
            throw s3Error(uri, thrown, "list");
          }
        },
        { signal: options.signal, doing: "list" },
      );
      for (const { Key: key, Size, ETag, LastModified } of page.Contents ?? []) {
        if (key === undefined || key.endsWith("/")) continue;
        yield {
          uri: `s3://${Bucket}/${key}`,
          size: Size ?? 0,
          etag: ETag ?? "",
          ...(LastModified === undefined ? {} : { modified: LastModified.toISOString() }),
        };
      }
      token = page.IsTruncated ? page.NextContinuationToken : undefined;
    } while (token !== undefined);
  }

  async delete(uri: string): Promise<void> {
    checkOutputUri(uri);
    const address = this.#object(uri, "write");
    await this.#reader.request(
      address.uri,
      async (signal) => {
        const { sdk, client } = await this.ready();
        try {
          await client.send(new sdk.DeleteObjectCommand({ Bucket: address.Bucket, Key: address.Key, ...this.#payer }), {
            abortSignal: signal,
          });
        } catch (thrown) {
          throw s3Error(address.uri, thrown, "delete");
        }
      },
      { doing: "delete" },
    );
  }

  async close(): Promise<void> {
    const connection = this.#connection;
    this.#connection = undefined;
    (await connection)?.client.destroy();
    await this.#gets.close();
  }
}

function statOfHead(uri: string, head: HeadObjectCommandOutput): ObjectStat {
  const { ContentLength, ETag, LastModified } = head;
  if (ContentLength === undefined || ETag === undefined) {
    throw new TilefoldError("RANGE_INVALID", `${redactUri(uri)} does not tell its size and ETag`, { at: { uri: redactUri(uri) } });
  }
  return { uri, size: ContentLength, etag: ETag, ...(LastModified === undefined ? {} : { modified: LastModified.toISOString() }) };
}
