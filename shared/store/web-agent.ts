/** The HTTP client, loaded when it is first needed. A file of its own: of CommonJS, a bundled `import()` gives no names, a static import does. */
import type { LookupFunction } from "node:net";
import api from "undici/lib/api/index.js";
import Agent from "undici/lib/dispatcher/agent.js";
import Dispatcher from "undici/lib/dispatcher/dispatcher.js";

// As the client's own index does.
Object.assign(Dispatcher.prototype, api);

/** A pool of connections. Stalls are watched by the readers, for uploads and all stores alike. @param lookup resolves names [as Node does] */
export const connectionPool = (connections: number, lookup?: LookupFunction): Dispatcher =>
  new Agent({
    connections,
    headersTimeout: 0,
    bodyTimeout: 0,
    keepAliveTimeout: 10_000,
    connect: { timeout: 15_000, ...(lookup === undefined ? {} : { lookup }) },
  });
