/** The HTTP client, loaded when it is first needed. A file of its own: of CommonJS, a bundled `import()` gives no names, a static import does. */
export { Agent } from "undici";
