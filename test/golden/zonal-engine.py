"""
Figures of whole questions, by other tools, on small rasters that a hash of column and row fills (`noise` of test/raster-file.ts):
exactextract's coverage of each pixel, areas of pixels by GeographicLib on the ellipsoid along densified sides, exactextract's statistics,
GDAL's mask by centres and all touched.
Run: python test/golden/zonal-engine.py > test/golden/zonal-engine.json
"""
import json
import math
import sys

import exactextract
import numpy as np
import pyproj
import rasterio
from exactextract import exact_extract
from exactextract.raster import NumPyRasterSource
from rasterio.features import rasterize
from rasterio.transform import Affine

LEVELS = [0.05, 0.25, 0.5, 0.9]
STEPS = 32


def imul(a, b):
    return (a.astype(np.uint64) * np.uint64(b)).astype(np.uint32)


def noise(col, row, seed=1):
    col, row = np.broadcast_arrays(np.asarray(col, dtype=np.uint32), np.asarray(row, dtype=np.uint32))
    s = imul(np.full(col.shape, seed, dtype=np.uint32), 0x27D4EB2F)
    h = imul(col + np.uint32(0x9E37), 0x85EBCA6B) ^ imul(row + np.uint32(0x79B9), 0xC2B2AE35) ^ s
    h = imul(h ^ (h >> np.uint32(15)), 0x2C1B3C6D)
    h = imul(h ^ (h >> np.uint32(12)), 0x297A2D39)
    return (h ^ (h >> np.uint32(15))).astype(np.float64) / 2**32


def star(grid, u, v, r, n, seed):
    """A ring round a place of the grid, in the grid's CRS."""
    x = grid["x"] + u * grid["width"] * grid["cellWidth"]
    y = grid["y"] - v * grid["height"] * grid["cellHeight"]
    size = min(grid["width"] * grid["cellWidth"], grid["height"] * grid["cellHeight"])
    points = []
    for i in range(n):
        angle = 2 * math.pi * i / n
        radius = r * size * (0.55 + 0.45 * float(noise(i, seed)))
        points.append([x + radius * math.cos(angle), y + radius * math.sin(angle)])
    return points + [points[0]]


def zones(grid):
    one = {"type": "Polygon", "coordinates": [star(grid, 0.42, 0.5, 0.45, 60, 1), star(grid, 0.42, 0.5, 0.12, 15, 2)]}
    two = {"type": "MultiPolygon", "coordinates": [[star(grid, 0.75, 0.25, 0.18, 9, 3)], [star(grid, 0.8, 0.8, 0.15, 33, 4)]]}
    small = {"type": "Polygon", "coordinates": [star(grid, 0.613, 0.537, 0.009, 5, 5)]}
    beyond = {"type": "Polygon", "coordinates": [star(grid, 0.02, 0.97, 0.2, 24, 6)]}
    return [one, two, small, beyond]


def cells(kind, grid):
    row, col = np.mgrid[0 : grid["height"], 0 : grid["width"]]
    a = noise(col, row)
    if kind == "uint8":
        return np.floor(a * 12).astype("uint8"), 7
    if kind == "int16":
        return (np.floor(a * 4000) - 2000).astype("int16"), -1999
    if kind == "uint16":
        return np.floor(a * 60000).astype("uint16"), None
    if kind == "float32":
        return np.where(noise(col, row, 2) < 0.1, -9999, a * 200 - 50).astype("float32"), -9999
    return np.where(noise(col, row, 2) < 0.1, np.nan, (a - 0.3) * 1e6 + noise(col, row, 3)), float("nan")


def cell_areas(grid):
    """By GeographicLib, with STEPS points along each side."""
    width, height = grid["width"], grid["height"]
    crs = pyproj.CRS.from_epsg(grid["epsg"])
    geod = crs.get_geod()
    to = pyproj.Transformer.from_crs(crs, crs.geodetic_crs, always_xy=True)
    t = np.arange(STEPS) / STEPS
    u = np.concatenate([np.zeros(STEPS), t, np.ones(STEPS), 1 - t])
    v = np.concatenate([t, np.ones(STEPS), 1 - t, np.zeros(STEPS)])
    areas = np.empty((height, width))
    constant = crs.is_geographic or grid["epsg"] in (3857, 6933)
    for row in range(height):
        for col in range(1 if constant else width):
            lon, lat = to.transform(grid["x"] + (col + u) * grid["cellWidth"], grid["y"] - (row + v) * grid["cellHeight"])
            areas[row, col] = abs(geod.polygon_area_perimeter(lon, lat)[0])
        if constant:
            areas[row, :] = areas[row, 0]
    return areas


def source(values, nodata, grid):
    x, y = grid["x"], grid["y"]
    return NumPyRasterSource(values, xmin=x, xmax=x + grid["width"] * grid["cellWidth"], ymin=y - grid["height"] * grid["cellHeight"], ymax=y, nodata=nodata)


def runs(ids):
    out = []
    for i in sorted(ids):
        if out and out[-1][1] == i:
            out[-1][1] = i + 1
        else:
            out.append([i, i + 1])
    return out


STATS = ["count", "sum", "mean", "min", "max", "variance", "stdev", "mode", "variety"]


def statistics(kind, grid, geometry):
    values, nodata = cells(kind, grid)
    feature = {"type": "Feature", "geometry": geometry, "properties": {}}
    ops = [{"mode": "majority"}.get(s, s) for s in STATS]
    found = exact_extract(source(values, nodata, grid), [feature], ops)[0]["properties"]
    wide = np.where(values == nodata, np.nan, values.astype("float64")) if nodata is not None else values.astype("float64")
    quantiles = exact_extract(source(wide, float("nan"), grid), [feature], [f"quantile(q={q})" for q in LEVELS])[0]["properties"]
    stats = {s: found[{"mode": "majority"}.get(s, s)] for s in STATS}
    stats["quantiles"] = [quantiles[f"quantile_{round(q * 100)}"] for q in LEVELS]
    clean = lambda v: None if v is None or (isinstance(v, float) and math.isnan(v)) else (float(v) if isinstance(v, np.floating) else int(v) if isinstance(v, np.integer) else v)
    return {k: [clean(x) for x in v] if isinstance(v, list) else clean(v) for k, v in stats.items()}


GRIDS = [
    {"epsg": 3857, "x": 12880000, "y": 4260000, "cellWidth": 900, "cellHeight": 900, "width": 90, "height": 80},
    {"epsg": 4326, "x": 10, "y": 48, "cellWidth": 0.05, "cellHeight": 0.04, "width": 80, "height": 90},
    {"epsg": 32633, "x": 250000, "y": 5100000, "cellWidth": 1200, "cellHeight": 1100, "width": 70, "height": 60},
    {"epsg": 3035, "x": 4321000, "y": 3210000, "cellWidth": 2000, "cellHeight": 2000, "width": 60, "height": 70},
    {"epsg": 6933, "x": -5000000, "y": -1000000, "cellWidth": 1000, "cellHeight": 1000, "width": 64, "height": 64},
]

result = []
for grid in GRIDS:
    width, height = grid["width"], grid["height"]
    transform = Affine(grid["cellWidth"], 0, grid["x"], 0, -grid["cellHeight"], grid["y"])
    areas = cell_areas(grid)
    ids = np.arange(width * height, dtype="float64").reshape(height, width)
    zones_of = zones(grid)
    entry = {"grid": grid, "zones": []}
    kinds = ["uint8", "int16", "uint16", "float32", "float64"] if grid["epsg"] in (3857, 32633) else ["uint8"]
    for geometry in zones_of:
        feature = {"type": "Feature", "geometry": geometry, "properties": {}}
        found = exact_extract(source(ids, None, grid), [feature], ["values", "coverage"])[0]["properties"]
        at = found["values"].astype(int)
        cover = found["coverage"].astype(float)
        classes = cells("uint8", grid)[0].ravel()[at]
        area = lambda mask: float(np.sum(areas.ravel()[at][mask] * cover[mask]))
        burn = lambda touched: runs(np.flatnonzero(rasterize([geometry], out_shape=(height, width), transform=transform, all_touched=touched).ravel()).tolist())
        entry["zones"].append(
            {
                "geometry": geometry,
                "total": area(np.ones(len(at), bool)),
                "valid": area(classes != 7),
                "classes": {str(c): area(classes == c) for c in (2, 5)},
                "coverage": {"ids": [int(i) for i in at], "cover": [round(float(c), 8) for c in cover]} if grid["epsg"] in (3857, 4326) else None,
                "centre": burn(False),
                "touched": burn(True),
                "stats": {kind: statistics(kind, grid, geometry) for kind in kinds},
            }
        )
    result.append(entry)

json.dump(
    {
        "command": "python test/golden/zonal-engine.py",
        "versions": {"exactextract": exactextract.__version__, "rasterio": rasterio.__version__, "gdal": rasterio.__gdal_version__, "pyproj": pyproj.__version__, "proj": pyproj.proj_version_str, "numpy": np.__version__},
        "levels": LEVELS,
        "grids": result,
    },
    sys.stdout,
)
