/** A map over HTTP on this machine alone: a page, TileJSON, and tiles. */
import { createHash, randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { asTilefoldError, TilefoldError } from "../core/errors.js";
import { tileJson } from "../layer/map-bounds.js";
import { mapPage } from "./map-page.js";
import type { OpenMap } from "./open-map.js";

export interface MapServer {
  /** http://127.0.0.1:port/ */
  readonly url: string;
  close(): Promise<void>;
}

const HOST = "127.0.0.1";
/** Tiles that are kept as they were sent. */
const KEPT_BYTES = 64 << 20;
/** Tiles finer than the map's own are not there: viewers enlarge the last ones. */
const TILE = /^\/(\d{1,2})\/(\d{1,9})\/(\d{1,9})\.([a-z]+)$/;

/** @throws CONFIG_INVALID where the port is taken */
export async function serveMap(map: OpenMap, port: number): Promise<MapServer> {
  const etag = `"${createHash("sha256").update(map.etag).digest("hex").slice(0, 24)}"`;
  const tiles = keptTiles(map);
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // A page elsewhere that a browser was led to may resolve its own name to this machine: it is told apart by the name.
    const host = (request.headers.host ?? "").replace(/:\d+$/, "");
    if (host !== HOST && host !== "localhost" && host !== "[::1]")
      return send(response, 403, "text/plain", "This server answers to localhost only.\n");
    if (request.method !== "GET" && request.method !== "HEAD")
      return send(response, 405, "text/plain", "GET and HEAD only.\n", { allow: "GET, HEAD" });
    const path = new URL(request.url ?? "/", `http://${HOST}`).pathname;
    const own = { etag, "cache-control": "no-cache" };
    const found = TILE.exec(path);
    if (found || path === "/tilejson.json") {
      if (request.headers["if-none-match"] === etag) {
        response.writeHead(304, own).end();
        return;
      }
    }
    if (found) {
      const [zoom, col, row] = found.slice(1, 4).map(Number) as [number, number, number];
      if (found[4] !== map.extension || zoom < map.minZoom || zoom > map.maxZoom || col >= 2 ** zoom || row >= 2 ** zoom)
        return send(response, 404, "text/plain", `Tiles are /{z}/{x}/{y}.${map.extension}, from zoom ${map.minZoom} to ${map.maxZoom}.\n`);
      const bytes = await tiles(zoom, col, row);
      // An empty place of the map is no mistake.
      if (bytes === null) response.writeHead(204, own).end();
      else send(response, 200, map.contentType, bytes, own);
      return;
    }
    if (path === "/tilejson.json") {
      const origin = `http://${request.headers.host}`;
      const document = tileJson(map.name, `${origin}/{z}/{x}/{y}.${map.extension}`, { min: map.minZoom, max: map.maxZoom }, map.bounds);
      return send(response, 200, "application/json", JSON.stringify(document), own);
    }
    if (path === "/" || path === "/index.html") {
      const nonce = randomBytes(16).toString("base64");
      return send(response, 200, "text/html; charset=utf-8", mapPage(map.name, nonce), {
        "content-security-policy": `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
        "cache-control": "no-store",
      });
    }
    send(response, 404, "text/plain", "There are / (a map), /tilejson.json and tiles.\n");
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((thrown: unknown) => {
      const error = asTilefoldError(thrown);
      if (response.headersSent) response.destroy();
      else
        send(
          response,
          error.code === "SOURCE_NOT_FOUND" ? 404 : 500,
          "application/json",
          JSON.stringify({ tilefold: 1, error: error.toJSON() }),
        );
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        new TilefoldError("CONFIG_INVALID", `port ${port} of ${HOST} cannot be had: ${error.code ?? error.message}`, {
          hint: "Give another with --port; 0 takes any that is free.",
        }),
      ),
    );
    server.listen(port, HOST, resolve);
  });
  return {
    url: `http://${HOST}:${(server.address() as AddressInfo).port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await map.close();
    },
  };
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, {
    "content-type": type,
    "content-length": Buffer.byteLength(body),
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    ...headers,
  });
  response.end(response.req.method === "HEAD" ? undefined : body);
}

/** The map's tiles, the last ones at hand; what is asked for twice at once is made once. */
function keptTiles(map: OpenMap): OpenMap["tile"] {
  const kept = new Map<string, Promise<Uint8Array | null>>();
  const sizes = new Map<string, number>();
  let bytes = 0;
  return (zoom, col, row) => {
    const key = `${zoom}/${col}/${row}`;
    const before = kept.get(key);
    if (before) return before;
    const tile = map.tile(zoom, col, row);
    kept.set(key, tile);
    tile.then(
      (found) => {
        const size = (found?.length ?? 0) + 128;
        sizes.set(key, size);
        bytes += size;
        for (const [old, oldSize] of sizes) {
          if (bytes <= KEPT_BYTES) break;
          sizes.delete(old);
          kept.delete(old);
          bytes -= oldSize;
        }
      },
      () => kept.delete(key),
    );
    return tile;
  };
}
