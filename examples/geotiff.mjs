/** An uncompressed, north-up GeoTIFF of one byte a pixel in one strip: for rasters that examples make themselves. */
export function geotiff(cells, { width, height, x, y, cell, epsg, nodata }) {
  const bytes = (list) => new Uint8Array(list.buffer);
  const text = nodata === undefined ? [] : [[42113, 2, String(nodata).length + 1, new TextEncoder().encode(`${nodata}\0`.padEnd(4, "\0"))]];
  const fields = [
    [256, 4, 1, width],
    [257, 4, 1, height],
    [258, 3, 1, 8],
    [259, 3, 1, 1],
    [262, 3, 1, 1],
    [273, 4, 1, "data"],
    [277, 3, 1, 1],
    [278, 4, 1, height],
    [279, 4, 1, cells.length],
    [33550, 12, 3, bytes(new Float64Array([cell, cell, 0]))],
    [33922, 12, 6, bytes(new Float64Array([0, 0, 0, x, y, 0]))],
    [34735, 3, 16, bytes(new Uint16Array([1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, epsg]))],
    ...text,
  ];
  let beside = 8 + 2 + fields.length * 12 + 4;
  const start = beside + fields.reduce((sum, [, , , value]) => sum + (value instanceof Uint8Array && value.length > 4 ? value.length : 0), 0);
  const file = new Uint8Array(start + cells.length);
  const view = new DataView(file.buffer);
  view.setUint32(0, 0x002a4949, true);
  view.setUint32(4, 8, true);
  view.setUint16(8, fields.length, true);
  fields.forEach(([tag, type, count, value], i) => {
    const at = 10 + i * 12;
    view.setUint16(at, tag, true);
    view.setUint16(at + 2, type, true);
    view.setUint32(at + 4, count, true);
    if (value instanceof Uint8Array && value.length > 4) {
      view.setUint32(at + 8, beside, true);
      file.set(value, beside);
      beside += value.length;
    } else if (value instanceof Uint8Array) file.set(value, at + 8);
    else if (value === "data") view.setUint32(at + 8, start, true);
    else if (type === 3) view.setUint16(at + 8, value, true);
    else view.setUint32(at + 8, value, true);
  });
  file.set(cells, start);
  return file;
}
