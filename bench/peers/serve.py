"""Tiles of a map, many at a time, as grey PNGs.      serve.py PEER RASTER TILES RANGE"""

import json
import time

from measure import cpu_seconds, main, peer

AT_ONCE = 20
TILE = 256


@peer(["rio-tiler:rio_tiler.io", "rasterio", "numpy"], lambda raster, tiles, values: (raster, json.loads(tiles), [float(value) for value in values.split(",")]))
def rio_tiler_threads(raster, tiles, values):
    """A reader to a tile, as its documentation has it; GDAL shares what it decoded between them."""
    from concurrent.futures import ThreadPoolExecutor

    from rio_tiler.io import Reader

    def made(name):
        start = time.perf_counter()
        zoom, col, row = map(int, name.split("/"))
        with Reader(raster) as reader:
            image = reader.tile(col, row, zoom, tilesize=TILE)
        # Before they are cut to whole shades.
        pixels = (image.data[0].astype("f8") - values[0]) * (255 / (values[1] - values[0]))
        image.rescale(in_range=[tuple(values)])
        png = image.render(img_format="PNG")
        return time.perf_counter() - start, float(pixels.mean()), float(pixels[TILE // 2, TILE // 2]), len(png)

    cpu = cpu_seconds()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        done = list(pool.map(made, tiles))
    return {
        "seconds": sorted(seconds for seconds, *_ in done)[len(done) // 2],
        "cpuSeconds": (cpu_seconds() - cpu) / len(done),
        "tiles": len(done),
        "means": [mean for _, mean, _, _ in done],
        "pixels": [pixel for _, _, pixel, _ in done],
    }


if __name__ == "__main__":
    main({"rio-tiler-threads": rio_tiler_threads})
