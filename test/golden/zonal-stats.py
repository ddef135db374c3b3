"""
Statistics of polygons on small rasters by exactextract, with the coverage it gave every pixel, so that tests weigh alike.
Quantiles are asked of the same values in float64: exactextract returns them in the raster's own type, which cuts off fractions.
Run: python zonal-stats.py > zonal-stats.json
"""
import json
import sys

import exactextract
import numpy as np
import shapely
from exactextract import exact_extract
from exactextract.raster import NumPyRasterSource
from shapely.geometry import Polygon, box, mapping

rng = np.random.default_rng(29)
WIDTH, HEIGHT = 13, 11
LEVELS = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1]
# Nodata of each type.
NODATA = {"uint8": 255, "int8": -128, "uint16": 65535, "int16": -32768, "uint32": 4294967295, "int32": -2147483648, "float32": -9999, "float64": -9999}


def values(kind, plain):
    """Few values, as classes have, or many."""
    size = (HEIGHT, WIDTH)
    if kind.startswith("float"):
        some = rng.integers(-3, 4, size) / 4 if plain else rng.normal(0, 1, size) * 10.0 ** rng.integers(-2, 4, size)
        return some.astype(kind)
    info = np.iinfo(kind)
    low, high = (max(info.min, -3), 4) if plain else (max(info.min + 1, -(2**24)), min(info.max - 1, 2**24))
    return rng.integers(low, high, size, endpoint=True).astype(kind)


def star(vertices):
    x, y = rng.uniform(3, WIDTH - 3), rng.uniform(3, HEIGHT - 3)
    angles = np.sort(rng.uniform(0, 2 * np.pi, vertices))
    radii = rng.uniform(0.7, 5, vertices)
    return Polygon(zip(x + radii * np.cos(angles), y + radii * np.sin(angles))).buffer(0).intersection(box(0, 0, WIDTH, HEIGHT))


def plain(value):
    if value is None or (isinstance(value, float) and np.isnan(value)):
        return None
    return value.tolist() if hasattr(value, "tolist") else value


cases = []
for kind in NODATA:
    for few in (True, False):
        cells = values(kind, few)
        hidden = rng.random(cells.shape) < 0.15
        cells[hidden] = NODATA[kind]
        source = NumPyRasterSource(cells, 0, 0, WIDTH, HEIGHT, nodata=NODATA[kind])
        wide = NumPyRasterSource(cells.astype("float64"), 0, 0, WIDTH, HEIGHT, nodata=NODATA[kind])
        everything = NumPyRasterSource(np.ones(cells.shape), 0, 0, WIDTH, HEIGHT)
        zones = []
        for polygon in (star(9), star(5), box(1, 2, 7, 6), box(3.25, 3.125, 3.5, 3.75)):
            feature = {"type": "Feature", "properties": {}, "geometry": mapping(polygon)}
            ask = lambda raster, operations: exact_extract(raster, [feature], operations)[0]["properties"]
            every = ask(everything, ["cell_id", "coverage"])
            stats = ask(source, ["count", "sum", "mean", "min", "max", "variance", "stdev", "mode", "variety", "unique", "frac"])
            quantiles = ask(wide, ["median"] + [f"quantile(q={q})" for q in LEVELS])
            zones.append(
                {
                    "cells": plain(every["cell_id"]),
                    "coverage": plain(every["coverage"]),
                    **{key: plain(stats[key]) for key in stats},
                    "median": plain(quantiles["median"]),
                    "quantiles": [plain(quantiles[f"quantile_{int(100 * q)}"]) for q in LEVELS],
                }
            )
        cases.append({"cellType": kind, "values": cells.ravel().tolist(), "invalid": np.flatnonzero(hidden).tolist(), "zones": zones})

json.dump(
    {
        "made": {
            "command": "python zonal-stats.py > zonal-stats.json",
            "versions": {"python": sys.version.split()[0], "exactextract": exactextract.__version__, "numpy": np.__version__, "shapely": shapely.__version__},
        },
        "width": WIDTH,
        "height": HEIGHT,
        "levels": LEVELS,
        "cases": cases,
    },
    sys.stdout,
)
