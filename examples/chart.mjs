/** A line chart as SVG: one line a series, values over years; a gap where there is none. */

const COLOURS = ["#1b7f4b", "#c2571a", "#3564a8", "#8a4fa3", "#7a6a00"];
const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [720, 300, 52, 16, 40, 44];
const escaped = (text) => String(text).replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);

/** Round steps of 1, 2 or 5 that cut a span into at most `most` parts. */
function step(span, most) {
  const power = 10 ** Math.floor(Math.log10(span / most));
  return [1, 2, 5, 10].map((n) => n * power).find((size) => span / size <= most);
}

/**
 * @param title above the chart
 * @param xs years or other numbers, ascending
 * @param series name and values in the order of `xs`, null for none
 */
export function lineChart(title, xs, series) {
  const values = series.flatMap(({ values: of }) => of.filter((value) => value !== null));
  const size = step(Math.max(...values) - Math.min(...values) || 1, 6);
  const [low, high] = [Math.floor(Math.min(...values) / size) * size, Math.ceil(Math.max(...values) / size) * size];
  const x = (value) => LEFT + ((value - xs[0]) / (xs.at(-1) - xs[0] || 1)) * (WIDTH - LEFT - RIGHT);
  const y = (value) => TOP + ((high - value) / (high - low || 1)) * (HEIGHT - TOP - BOTTOM);
  const at = (value) => value.toFixed(1);
  const digits = Math.max(0, -Math.floor(Math.log10(size)));
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" fill="#333">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    `<text x="${LEFT}" y="20" font-size="14" font-weight="bold">${escaped(title)}</text>`,
  ];
  for (let value = low; value <= high + size / 2; value += size) {
    lines.push(`<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${at(y(value))}" y2="${at(y(value))}" stroke="#ddd"/>`);
    lines.push(`<text x="${LEFT - 6}" y="${at(y(value) + 4)}" text-anchor="end">${value.toFixed(digits)}</text>`);
  }
  const every = Math.max(1, step(xs.at(-1) - xs[0] || 1, 8));
  for (const value of xs.filter((one) => (one - xs[0]) % every === 0)) lines.push(`<text x="${at(x(value))}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${value}</text>`);
  series.forEach(({ name, values: of }, s) => {
    const colour = COLOURS[s % COLOURS.length];
    let path = "";
    of.forEach((value, i) => {
      if (value !== null) path += `${path === "" || of[i - 1] === null ? "M" : "L"}${at(x(xs[i]))} ${at(y(value))}`;
    });
    lines.push(`<path d="${path}" fill="none" stroke="${colour}" stroke-width="2"/>`);
    of.forEach((value, i) => value !== null && lines.push(`<circle cx="${at(x(xs[i]))}" cy="${at(y(value))}" r="2.5" fill="${colour}"/>`));
    lines.push(`<rect x="${LEFT + s * 150}" y="${HEIGHT - 16}" width="10" height="10" fill="${colour}"/>`);
    lines.push(`<text x="${LEFT + s * 150 + 15}" y="${HEIGHT - 7}">${escaped(name)}</text>`);
  });
  return `${lines.join("\n")}\n</svg>\n`;
}
