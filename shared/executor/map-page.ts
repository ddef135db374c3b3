/** The page that a map server shows: one file, nothing from elsewhere. */

const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** A nonce lets the page's own script and style run and no others. */
export const mapPage = (name: string, nonce: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(name)} · tilefold</title>
<style nonce="${nonce}">
html, body { height: 100%; margin: 0; font: 14px/1.4 system-ui, sans-serif; color: #222; }
#map { position: absolute; inset: 0; overflow: hidden; cursor: grab; touch-action: none;
  background: #e9edf0 conic-gradient(#dfe4e8 25%, transparent 0 50%, #dfe4e8 0 75%, transparent 0) 0 0 / 24px 24px; }
#map.held { cursor: grabbing; }
#map img[hidden] { display: none; }
#map img { position: absolute; transform-origin: 0 0; image-rendering: pixelated; user-select: none; }
.panel { position: absolute; background: #fffd; border-radius: 6px; box-shadow: 0 1px 4px #0004; padding: 6px 10px; }
#name { left: 12px; top: 12px; font-weight: 600; }
#place { left: 12px; bottom: 12px; font-variant-numeric: tabular-nums; }
#zoom { right: 12px; top: 12px; padding: 0; overflow: hidden; }
#zoom button { display: block; width: 36px; height: 36px; border: 0; background: none; font-size: 20px; cursor: pointer; }
#zoom button:hover, #zoom button:focus-visible { background: #0001; }
</style>
</head>
<body>
<div id="map" tabindex="0" role="application" aria-label="Map. Drag or use the arrow keys to move, + and - to zoom."></div>
<div id="name" class="panel">${escaped(name)}</div>
<div id="place" class="panel" aria-live="off"></div>
<div id="zoom" class="panel"><button id="in" aria-label="Zoom in">+</button><button id="out" aria-label="Zoom out">−</button><button id="all" aria-label="Show all">⤢</button></div>
<script nonce="${nonce}">
"use strict";
const map = document.getElementById("map"), place = document.getElementById("place");
const SIZE = 256, MAX = 24;
let info, zoom = 0, x = 0.5, y = 0.5;
const tiles = new Map();
const lonX = (lon) => (lon + 180) / 360;
const latY = (lat) => { const r = Math.max(-85.0511, Math.min(85.0511, lat)) * Math.PI / 180; return (1 - Math.asinh(Math.tan(r)) / Math.PI) / 2; };
const xLon = (v) => v * 360 - 180;
const yLat = (v) => Math.atan(Math.sinh(Math.PI * (1 - 2 * v))) * 180 / Math.PI;
function draw() {
  const w = map.clientWidth, h = map.clientHeight, scale = SIZE * 2 ** zoom;
  const z = Math.max(info.minzoom, Math.min(info.maxzoom, Math.round(zoom)));
  const side = 2 ** z, size = scale / side;
  const west = x * scale - w / 2, north = y * scale - h / 2;
  const want = new Set();
  const c0 = Math.max(0, Math.floor(west / size)), c1 = Math.min(side - 1, Math.floor((west + w) / size));
  const r0 = Math.max(0, Math.floor(north / size)), r1 = Math.min(side - 1, Math.floor((north + h) / size));
  for (let r = r0; r <= r1; r++) for (let c = c0; c <= c1; c++) want.add(z + "/" + c + "/" + r);
  let loading = false;
  for (const key of want) {
    let tile = tiles.get(key);
    if (!tile) {
      const image = new Image();
      image.draggable = false; image.alt = "";
      // Where nothing lies there is no picture to show.
      image.hidden = true;
      tile = { image, ready: false };
      image.onload = () => { image.hidden = false; tile.ready = true; draw(); };
      image.onerror = () => { tile.ready = true; draw(); };
      image.src = info.tiles[0].replace("{z}/{x}/{y}", key);
      tiles.set(key, tile);
      map.append(image);
    }
    if (!tile.ready) loading = true;
  }
  for (const [key, { image }] of tiles) {
    const [tz, tc, tr] = key.split("/").map(Number), own = scale / 2 ** tz;
    // What was there stays until all that is wanted has come.
    if (!want.has(key) && !loading || Math.abs(tz - z) > 4) { image.remove(); tiles.delete(key); continue; }
    const left = Math.round(tc * own - west), top = Math.round(tr * own - north);
    image.style.zIndex = tz === z ? 2 : 1;
    image.style.left = left + "px"; image.style.top = top + "px";
    image.style.width = Math.round((tc + 1) * own - west) - left + "px";
    image.style.height = Math.round((tr + 1) * own - north) - top + "px";
  }
  map.dataset.loaded = String(!loading);
  place.textContent = yLat(y).toFixed(5) + "°, " + xLon(x).toFixed(5) + "° · zoom " + zoom.toFixed(1);
}
function move(dx, dy) { const scale = SIZE * 2 ** zoom; x = Math.max(0, Math.min(1, x + dx / scale)); y = Math.max(0, Math.min(1, y + dy / scale)); draw(); }
function zoomAt(to, px = map.clientWidth / 2, py = map.clientHeight / 2) {
  const next = Math.max(0, Math.min(MAX, to)), dx = px - map.clientWidth / 2, dy = py - map.clientHeight / 2;
  const before = SIZE * 2 ** zoom, after = SIZE * 2 ** next;
  x += dx / before - dx / after; y += dy / before - dy / after; zoom = next; move(0, 0);
}
function all() {
  const [w, s, e, n] = info.bounds;
  const across = Math.max(1e-9, lonX(e) - lonX(w)), down = Math.max(1e-9, latY(s) - latY(n));
  zoom = Math.max(0, Math.min(MAX, Math.log2(Math.min(map.clientWidth / across, map.clientHeight / down) / SIZE * 0.95)));
  x = (lonX(w) + lonX(e)) / 2; y = (latY(s) + latY(n)) / 2; draw();
}
const held = new Map();
map.addEventListener("pointerdown", (e) => { map.setPointerCapture(e.pointerId); held.set(e.pointerId, e); map.classList.add("held"); });
map.addEventListener("pointermove", (e) => {
  const last = held.get(e.pointerId);
  if (!last) return;
  if (held.size === 1) move(last.clientX - e.clientX, last.clientY - e.clientY);
  else {
    const other = [...held.values()].find((one) => one.pointerId !== e.pointerId);
    const gap = (one) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
    zoomAt(zoom + Math.log2(gap(e) / Math.max(1, gap(last))), (e.clientX + other.clientX) / 2, (e.clientY + other.clientY) / 2);
  }
  held.set(e.pointerId, e);
});
for (const end of ["pointerup", "pointercancel"]) map.addEventListener(end, (e) => { held.delete(e.pointerId); if (!held.size) map.classList.remove("held"); });
map.addEventListener("wheel", (e) => { e.preventDefault(); zoomAt(zoom - Math.max(-1, Math.min(1, e.deltaY / 200)), e.clientX, e.clientY); }, { passive: false });
map.addEventListener("dblclick", (e) => zoomAt(zoom + 1, e.clientX, e.clientY));
map.addEventListener("keydown", (e) => {
  const step = { ArrowLeft: [-80, 0], ArrowRight: [80, 0], ArrowUp: [0, -80], ArrowDown: [0, 80] }[e.key];
  if (step) move(...step); else if (e.key === "+" || e.key === "=") zoomAt(zoom + 1); else if (e.key === "-") zoomAt(zoom - 1); else return;
  e.preventDefault();
});
document.getElementById("in").onclick = () => zoomAt(Math.floor(zoom) + 1);
document.getElementById("out").onclick = () => zoomAt(Math.ceil(zoom) - 1);
document.getElementById("all").onclick = all;
addEventListener("resize", draw);
fetch("tilejson.json").then((answer) => answer.json()).then((document) => { info = document; all(); });
</script>
</body>
</html>
`;
