/** The parts of the HTTP client that are used: its index would bring a browser's fetch, caches and mocks into every bundle. */
declare module "undici/lib/dispatcher/agent.js" {
  export { Agent as default } from "undici";
}
declare module "undici/lib/dispatcher/dispatcher.js" {
  export { Dispatcher as default } from "undici";
}
declare module "undici/lib/api/index.js" {
  const api: object;
  export default api;
}
