"""Makes grid-tiles.json: tile bounds of mercantile and morecantile, the zoom GDAL's AUTO strategy picks, and rasterio's windows.

pip install mercantile==1.2.1 morecantile==7.1.0 rasterio==1.4.4 pyproj==3.7.2, then: python grid-tiles.py > grid-tiles.json
"""

import importlib.metadata as metadata
import json
import random

import mercantile
import morecantile
import pyproj
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

# Steps of a cell in the UTM zone of their first point, and on a sphere of WGS 84's equatorial radius. [lon, lat, dlon, dlat, EPSG code of the zone]
steps = []
places = [(9.1, 45.2, 32632), (-70.3, -33.4, 32719), (4.5, 60.1, 32632), (7.0, 78.3, 32631), (10.0, 78.3, 32633), (19.0, 75.0, 32633), (32.0, 75.0, 32635), (25.0, 79.0, 32635), (40.0, 72.5, 32637), (179.5, -16.2, 32760), (-179.9, 66.0, 32601), (0.01, 0.01, 32631), (-3.0, 83.9, 32630)]
for lon, lat, epsg in places:
    to_utm = pyproj.Transformer.from_crs(4326, epsg, always_xy=True)
    for step in (1.0, 0.01, 0.0001):
        (x1, y1), (x2, y2) = to_utm.transform(lon, lat), to_utm.transform(lon - step, lat - step)
        steps.append([lon, lat, lon - step, lat - step, max(abs(x1 - x2), abs(y1 - y2))])
sphere = pyproj.Geod(a=6378137, f=0)
for lon, lat in [(10, 85), (-150, -81.5), (179.9, 88)]:
    steps.append([lon, lat, lon - 0.3, lat - 0.2, sphere.inv(lon, lat, lon - 0.3, lat - 0.2)[2]])

made = {"by": "grid-tiles.py", "command": "python grid-tiles.py > grid-tiles.json", **{name: metadata.version(name) for name in ["mercantile", "morecantile", "rasterio", "pyproj"]}}
print(json.dumps({"made": made, "web": web, "points": points, "sets": sets, "windows": windows, "steps": steps}))
