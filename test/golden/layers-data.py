"""Goldens of real rasters on zoomed layouts, by gdalwarp. Usage: layers-data.py FOLDER, the folder of the test data. Needs rasterio and gdal-bin."""
import hashlib, json, math, os, subprocess, sys, tempfile
import numpy as np, rasterio
from rasterio.warp import transform_bounds

FILES = [
    ["dem/srtm-zion.tif", 11],
    ["dem/rmnp-dem.tif", 9],
    ["landcover/nlcd-zion.tif", 12],
    ["landcover/s2-rondonia-class.tif", 12],
    ["landcover/wofs-090081-19930105.tif", 10],
    ["landsat/l7-olinda-6band.tif", 12],
]
WORLD = 20037508.342789244


def keys(path, zoom):
    with rasterio.open(path) as d:
        x0, y0, x1, y1 = transform_bounds(d.crs, "EPSG:3857", *d.bounds, densify_pts=201)
    side = 2 * WORLD / 2**zoom
    return [math.floor((x0 + WORLD) / side), math.floor((WORLD - y1) / side), math.floor((x1 + WORLD) / side), math.floor((WORLD - y0) / side)]


def warp(path, zoom, box, method, folder):
    cell = 2 * WORLD / 2**zoom / 256
    left, top = -WORLD + box[0] * 256 * cell, WORLD - box[1] * 256 * cell
    cols, rows = (box[2] - box[0] + 1) * 256, (box[3] - box[1] + 1) * 256
    target = os.path.join(folder, "out.tif")
    command = ["gdalwarp", "-q", "-overwrite", "-et", "0", "-t_srs", "EPSG:3857", "-r", method, "-te", repr(left), repr(top - rows * cell),
               repr(left + cols * cell), repr(top), "-ts", str(cols), str(rows), path, target]
    if rasterio.open(path).nodata is None:
        command.insert(1, "-dstalpha")
    subprocess.run(command, check=True)
    with rasterio.open(target) as d:
        alpha = d.count if rasterio.open(path).nodata is None else None
        bands = [i for i in range(1, d.count + 1) if i != alpha]
        out = []
        for i in bands:
            a = d.read(i).astype("int64")
            valid = d.read(alpha) > 0 if alpha else a != d.nodata
            a[~valid] = -1
            out.append(dict(valid=int(valid.sum()), sum=int(a[valid].sum()), sha256=hashlib.sha256(a.astype("<i4").tobytes()).hexdigest()))
        return out


folder = sys.argv[1]
result = dict(made="python test/golden/layers-data.py FOLDER", files={},
              gdal=subprocess.run(["gdalwarp", "--version"], capture_output=True, text=True).stdout.strip())
with tempfile.TemporaryDirectory() as scratch:
    for name, zoom in FILES:
        path = os.path.join(folder, name)
        box = keys(path, zoom)
        one = result["files"][name] = dict(zoom=zoom, keys=box, near=warp(path, zoom, box, "near", scratch))
        # Bit flags have no mean.
        if "wofs" not in name:
            one["bilinear"] = warp(path, zoom, box, "bilinear", scratch)
with open(os.path.join(os.path.dirname(__file__), "layers-data.json"), "w") as f:
    json.dump(result, f, indent=1)
    f.write("\n")
