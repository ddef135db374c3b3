"""Makes grid-tiles.json: tile bounds of mercantile and morecantile, the zoom GDAL's AUTO strategy picks, and rasterio's windows.

pip install mercantile==1.2.1 morecantile==7.1.0 rasterio==1.4.4, then: python grid-tiles.py > grid-tiles.json
"""

import importlib.metadata as metadata
import json
import random

import mercantile
import morecantile
import rasterio.transform
import rasterio.windows

random.seed(7)

web = []
for zoom in range(25):
    side = 2**zoom
    for col, row in {(0, 0), (side - 1, side - 1), (random.randrange(side), random.randrange(side)), (random.randrange(side), random.randrange(side))}:
        web.append([zoom, col, row, *mercantile.xy_bounds(col, row, zoom)])

points = []
for zoom in range(25):
    for _ in range(2):
        lon, lat = random.uniform(-180, 180), random.uniform(-85, 85)
        tile = mercantile.tile(lon, lat, zoom)
        points.append([zoom, *mercantile.xy(lon, lat), tile.x, tile.y])

sets = {}
for name in ["WebMercatorQuad", "WorldCRS84Quad", "WGS1984Quad", "WorldMercatorWGS84Quad", "EuropeanETRS89_LAEAQuad", "UPSArcticWGS84Quad", "UPSAntarcticWGS84Quad", "UTM31WGS84Quad"]:
    tms = morecantile.tms.get(name)
    tiles = []
    for zoom in range(tms.minzoom, tms.maxzoom + 1):
        matrix = tms.matrix(zoom)
        col, row = random.randrange(matrix.matrixWidth), random.randrange(matrix.matrixHeight)
        tiles.append([zoom, matrix.matrixWidth, matrix.matrixHeight, matrix.scaleDenominator, matrix.cellSize, col, row, *tms.xy_bounds(morecantile.Tile(col, row, zoom))])
    zooms = []
    for _ in range(40):
        width = tms.matrix(tms.minzoom).cellSize / 2 ** random.uniform(-2, tms.maxzoom - tms.minzoom + 2)
        zooms.append([width, tms.zoom_for_res(width)])
    sets[name] = {"minZoom": tms.minzoom, "maxZoom": tms.maxzoom, "tiles": tiles, "zooms": zooms}

windows = []
for _ in range(40):
    a, e = random.choice([30.0, 0.25, 10.0]), random.choice([-30.0, -0.5, 12.0])
    transform = rasterio.transform.Affine(a, 0, random.randrange(-1000, 1000), 0, e, random.randrange(-1000, 1000))
    col, row, width, height = (random.randrange(1, 200) for _ in range(4))
    bounds = rasterio.windows.bounds(rasterio.windows.Window(col, row, width, height), transform)
    windows.append([list(transform)[:6], [col, row, width, height], [bounds[0], min(bounds[1], bounds[3]), bounds[2], max(bounds[1], bounds[3])], list(transform.to_gdal()), list(~transform)[:6]])

made = {"by": "grid-tiles.py", "command": "python grid-tiles.py > grid-tiles.json", **{name: metadata.version(name) for name in ["mercantile", "morecantile", "rasterio"]}}
print(json.dumps({"made": made, "web": web, "points": points, "sets": sets, "windows": windows}))
