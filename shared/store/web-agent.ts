/** The HTTP client, loaded when it is first needed. A file of its own: of CommonJS, a bundled `import()` gives no names, a static import does. */
import api from "undici/lib/api/index.js";
import Agent from "undici/lib/dispatcher/agent.js";
import Dispatcher from "undici/lib/dispatcher/dispatcher.js";

// As the client's own index does.
Object.assign(Dispatcher.prototype, api);

export { Agent };
