"""Web mercator tiles of examples/olinda/landsat7-olinda.tif by gdalwarp, for test/unit/layer/serve.test.ts.

    python test/golden/map-tiles.py     (GDAL's gdalwarp on the path, rasterio, numpy; writes map-tiles.json beside this file)

Tiles are zlib-compressed cells in base64, band after band, 256 rows of 256; 255 is what gdalwarp was told to leave where the source has nothing.
"""
import base64
import json
import os
import subprocess
import sys
import tempfile
import zlib

import numpy
import rasterio

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCE = os.path.join(HERE, "../../examples/olinda/landsat7-olinda.tif")
HALF = 20037508.342789244
TILES = {"near": [(13, 3302, 4278), (13, 3301, 4277)], "bilinear": [(13, 3303, 4279), (13, 3301, 4278)]}
BANDS = [3, 2, 1]

version = subprocess.run(["gdalwarp", "--version"], capture_output=True, text=True, check=True).stdout.strip()
commands = []
tiles = []
with tempfile.TemporaryDirectory() as folder:
    picked = os.path.join(folder, "in.tif")
    subprocess.run(["gdal_translate", "-q", *[flag for band in BANDS for flag in ("-b", str(band))], SOURCE, picked], check=True)
    for method, places in TILES.items():
        for zoom, col, row in places:
            size = 2 * HALF / 2**zoom
            xmin, ymax = -HALF + col * size, HALF - row * size
            out = os.path.join(folder, "out.tif")
            command = ["gdalwarp", "-q", "-overwrite", "-t_srs", "EPSG:3857", "-te", repr(xmin), repr(ymax - size), repr(xmin + size), repr(ymax)]
            command += ["-ts", "256", "256", "-r", method, "-et", "0", "-ovr", "NONE", "-dstnodata", "255", "-srcnodata", "none"]
            subprocess.run([*command, picked, out], check=True)
            with rasterio.open(out) as raster:
                cells = raster.read().astype(numpy.uint8)
            commands.append(" ".join(command))
            tiles.append({"method": method, "zoom": zoom, "col": col, "row": row, "cells": base64.b64encode(zlib.compress(cells.tobytes(), 9)).decode()})
with open(os.path.join(HERE, "map-tiles.json"), "w") as file:
    json.dump({"maker": "test/golden/map-tiles.py", "versions": {"gdal": version, "rasterio": rasterio.__version__, "python": sys.version.split()[0]}, "commands": commands, "bands": BANDS, "tiles": tiles}, file, indent=1)
    file.write("\n")
