"""What many sources are together: extent, cell size and a layout of tiles.      metadata.py PEER FOLDER"""

import math
import os

from measure import main, peer

TILE = 256


@peer(["rasterio"])
def rasterio_headers(folder):
    import rasterio

    bounds, resolutions = [], []
    for name in sorted(os.listdir(folder)):
        with rasterio.open(f"{folder}/{name}") as file:
            bounds.append(file.bounds)
            resolutions.append(file.res)
    left, bottom = min(b.left for b in bounds), min(b.bottom for b in bounds)
    right, top = max(b.right for b in bounds), max(b.top for b in bounds)
    width, height = min(r[0] for r in resolutions), min(r[1] for r in resolutions)
    cols, rows = math.ceil(round((right - left) / width) / TILE), math.ceil(round((top - bottom) / height) / TILE)
    return {"sources": len(bounds), "extent": [left, bottom, right, top], "cellSize": [width, height], "layout": [cols, rows, cols - 1, rows - 1]}


if __name__ == "__main__":
    main({"rasterio-headers": rasterio_headers})
