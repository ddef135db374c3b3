/**
 * Looks at a served map in Chromium: `node test/browser/map.mjs [URI] [screenshot.png]` after a build. Chromium is found on the path, or named by CHROMIUM.
 * It fails unless the page loads all of its tiles and shows some.
 */
import { execFileSync, spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const [uri = `${root}examples/olinda/landsat7-olinda.tif`, picture = join(tmpdir(), "tilefold-map.png")] = process.argv.slice(2);
const chromium = process.env.CHROMIUM ?? "chromium";
const server = spawn(process.execPath, [`${root}dist/cli/tilefold.js`, "serve", uri, "--port", "0", "--json"], { stdio: ["ignore", "pipe", "inherit"] });
try {
  const { url } = await new Promise((resolve, reject) => {
    let text = "";
    server.stdout.on("data", (data) => {
      text += data;
      if (text.trimEnd().endsWith("}")) resolve(JSON.parse(text));
    });
    server.on("exit", (code) => reject(new Error(`tilefold serve ended with ${code}`)));
  });
  const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--window-size=1000,700", "--virtual-time-budget=15000"];
  const page = execFileSync(chromium, [...flags, "--dump-dom", url], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  const loaded = /data-loaded="true"/.test(page);
  const shown = [...page.matchAll(/<img [^>]*>/g)].filter(([tag]) => !/ hidden=/.test(tag)).length;
  if (!loaded || shown === 0) throw new Error(`the map is ${loaded ? "loaded" : "not loaded"} with ${shown} tiles`);
  execFileSync(chromium, [...flags, `--screenshot=${picture}`, url], { stdio: "ignore" });
  console.log(`${shown} tiles of ${uri} shown; a picture of them is in ${picture}`);
} finally {
  server.kill("SIGINT");
}
