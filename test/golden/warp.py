"""Warped pixels by gdalwarp, for test/unit/warp/golden.test.ts.

Sources are made by a formula that the test repeats, so no raster is kept. Run: python3 warp.py > warp.json (needs GDAL's command line, rasterio, numpy).
"""
import json
import os
import subprocess
import sys
import tempfile

import numpy as np
import rasterio
from rasterio.transform import Affine
from rasterio.warp import Resampling, reproject

AREA = ["average", "mode", "min", "max", "median"]
METHODS = ["nearest", "bilinear", "cubic", *AREA]


def cells(cell_type, width, height, band, nodata, kind):
    """Noise, or classes; a fifth of the pixels, in blotches and alone, are nodata where there is one."""
    row, col = np.mgrid[0:height, 0:width].astype(np.uint64)
    h = ((col * 7919 + row * 104729 + band * 15485863 + 12345) * 2654435761) % 2**32
    top = (h >> 16).astype(np.int64)
    if kind == "classes":
        v = ((col * 3 + row * 5) // 7 % 4 + (top % 3)).astype(np.int64) + 1
    else:
        v = {
            "uint8": lambda: top % 255 + 1,
            "uint16": lambda: top % 65000 + 1,
            "int16": lambda: top - 32768,
            "uint32": lambda: top * 65536 + 1,
            "int32": lambda: (top - 32768) * 65536,
            "float32": lambda: top / 8 + 100,
            "float64": lambda: top / 3 + 100,
        }[cell_type]()
    v = v.astype(cell_type)
    if nodata is not None:
        blotch = (col // 5 + row // 4) % 9 == 0
        v[blotch | (top % 11 == 0)] = nodata
    return v


def command_line(folder, case, band):
    """One band by gdalwarp into a grid that is there. What is nodata is told by an alpha band where the source has none."""
    s, t = case["source"], case["target"]
    path, out = os.path.join(folder, "s.tif"), os.path.join(folder, "t.tif")
    nodata, dtype = s.get("nodata"), s["cellType"]
    alpha = nodata is None
    with rasterio.open(path, "w", driver="GTiff", width=s["width"], height=s["height"], count=1, dtype=dtype, crs=s["crs"], transform=Affine(*s["transform"]), nodata=nodata) as d:
        d.write(cells(dtype, s["width"], s["height"], band, nodata, s["kind"]), 1)
    with rasterio.open(out, "w", driver="GTiff", width=t["width"], height=t["height"], count=2 if alpha else 1, dtype=dtype, crs=t["crs"], transform=Affine(*t["transform"]), nodata=nodata) as d:
        d.write(np.full((t["height"], t["width"]), 0 if alpha else nodata, dtype), 1)
        if alpha:
            d.colorinterp = [rasterio.enums.ColorInterp.undefined, rasterio.enums.ColorInterp.alpha]
    scale = "".join(f" -wo {axis.upper()}SCALE={1 / case['widen'][axis]!r}" for axis in "xy") if "widen" in case else ""
    command = f"gdalwarp -q -et 0 -r {case['method'].replace('nearest', 'near').replace('median', 'med')}{scale}{' -dstalpha' if alpha else ''} s.tif t.tif"
    subprocess.run(command.split(), cwd=folder, check=True)
    with rasterio.open(out) as d:
        v = d.read(1)
        return command, v, d.read(2) > 0 if alpha else v != nodata


def covered(case, band):
    """Where any valid pixel lies under a cell's area: the greatest value of a mask, by rasterio. gdalwarp 3.6 gives cells beside the source a value too."""
    s, t = case["source"], case["target"]
    v = cells(s["cellType"], s["width"], s["height"], band, s.get("nodata"), s["kind"])
    mask = (np.ones_like(v) if "nodata" not in s else v != s["nodata"]).astype("uint8")
    out = np.zeros((t["height"], t["width"]), "uint8")
    reproject(mask, out, src_transform=Affine(*s["transform"]), dst_transform=Affine(*t["transform"]), src_crs=s["crs"], dst_crs=t["crs"], src_nodata=0, dst_nodata=0, resampling=Resampling.max, tolerance=0)
    return out > 0


def warp(folder, case):
    found = [command_line(folder, case, b) for b in range(case["source"]["bands"])]
    if case["method"] in AREA:
        found = [(command, v, valid & covered(case, b)) for b, (command, v, valid) in enumerate(found)]
    assert found[0][2].mean() > 0.3, case["name"]
    bands = [[(x.item() if ok else None) for x, ok in zip(v.ravel(), valid.ravel())] for _, v, valid in found]
    return {**case, "command": found[0][0], "expected": bands}


def north_up(x, y, size):
    return [size, 0, x, 0, -size, y]


def grid(crs, transform, width, height):
    return {"crs": crs, "transform": transform, "width": width, "height": height}


def source(crs, transform, width, height, cell_type, nodata=None, bands=1, kind="noise"):
    s = {**grid(crs, transform, width, height), "cellType": cell_type, "bands": bands, "kind": kind}
    return s if nodata is None else {**s, "nodata": nodata}


UTM, MERCATOR, LONLAT = "EPSG:32633", "EPSG:3857", "EPSG:4326"


def cases():
    utm = north_up(500000, 5000000, 10)
    # Within one CRS: finer, and coarser by 1.5, 3 and 3.7.
    for m in METHODS:
        yield "finer", m, source(UTM, utm, 23, 19, "uint8"), grid(UTM, north_up(499993, 5000007, 7.3), 34, 28), {}
        yield "coarser by 3.7, with nodata", m, source(UTM, utm, 80, 66, "uint16", 0, kind="noise" if m != "mode" else "classes"), grid(UTM, north_up(499980, 5000017, 37), 24, 20), {"widen": {"x": 3.7, "y": 3.7}} if m in ("bilinear", "cubic") else {}
    for m in ["bilinear", "cubic"]:
        yield "coarser by 1.5", m, source(UTM, utm, 40, 40, "int16"), grid(UTM, north_up(500000, 5000000, 15), 26, 26), {}
        yield "coarser by 3", m, source(UTM, utm, 60, 60, "int32"), grid(UTM, north_up(500000, 5000000, 30), 20, 20), {}
        yield "coarser by 3 across only", m, source(UTM, utm, 60, 20, "uint8"), grid(UTM, [30, 0, 500000, 0, -10, 5000004], 20, 20), {}
        yield "coarser by 3, not widened", m, source(UTM, utm, 60, 60, "uint16"), grid(UTM, north_up(500000, 5000000, 30), 20, 20), {"widen": {"x": 1, "y": 1}}
    # From one CRS to another.
    for m in METHODS:
        yield "UTM to web mercator", m, source(UTM, utm, 40, 40, "uint16"), grid(MERCATOR, north_up(1669860, 5645770, 13.9), 32, 28), {}
        yield "UTM to web mercator, with nodata", m, source(UTM, utm, 40, 40, "int16", -32768), grid(MERCATOR, north_up(1669860, 5645770, 13.9), 32, 28), {}
        yield "longitude and latitude to Albers, coarser", m, source(LONLAT, north_up(-100, 45, 0.25), 60, 48, "float32", kind="noise" if m != "mode" else "classes"), grid("EPSG:5070", north_up(-300000, 2300000, 61000), 20, 16), {"widen": {"x": 3.1, "y": 2.2}} if m in ("bilinear", "cubic") else {}
    for m in ["nearest", "bilinear", "cubic", "average"]:
        yield "over the antimeridian", m, source(LONLAT, north_up(170, 10, 0.5), 40, 30, "uint8"), grid("EPSG:3832", north_up(2000000, 1000000, 60000), 40, 24), {"widen": {"x": 1, "y": 1}} if m in ("bilinear", "cubic") else {}
        yield "projected to longitude and latitude", m, source(MERCATOR, north_up(1000000, 6000000, 5000), 36, 30, "float64"), grid(LONLAT, north_up(8.9, 47.5, 0.05), 34, 26), {"widen": {"x": 1, "y": 1}} if m in ("bilinear", "cubic") else {}
        if m != "average":
            yield "to the pole", m, source(LONLAT, north_up(-180, -60, 4), 90, 7, "uint16"), grid("EPSG:3031", north_up(-3000000, 3000000, 250000), 24, 24), {"widen": {"x": 1, "y": 1}} if m in ("bilinear", "cubic") else {}
        yield "south-up", m, source(UTM, [10, 0, 500000, 0, 10, 4999700], 30, 30, "uint8"), grid(MERCATOR, north_up(1669860, 5645770, 13.9), 30, 30), {}
        yield "rotated source", m, source(UTM, [8, 6, 500000, 6, -8, 5000000], 30, 30, "uint16"), grid(UTM, north_up(500001.3, 5000180.7, 10), 42, 42), {"widen": {"x": 1, "y": 1}} if m in ("bilinear", "cubic") else {}
        yield "rotated target", m, source(UTM, utm, 40, 40, "uint16"), grid(UTM, [8, 6, 500010, 6, -8, 4999800], 24, 24), {"widen": {"x": 1, "y": 1}} if m in ("bilinear", "cubic") else {}
        for cell_type in ["uint32", "int32", "float32", "float64"]:
            yield cell_type, m, source(UTM, utm, 20, 20, cell_type, -1.0 if cell_type == "float32" else None), grid(UTM, north_up(500003.3, 4999998.8, 8.7), 20, 20), {}
        yield "three bands, with nodata", m, source(UTM, utm, 20, 20, "uint8", 0, 3), grid(UTM, north_up(500003.3, 4999998.8, 8.7), 20, 20), {}


def main():
    version = subprocess.run(["gdalwarp", "--version"], capture_output=True, text=True, check=True).stdout.strip()
    with tempfile.TemporaryDirectory() as folder:
        found = [warp(folder, {"name": n, "method": m, "source": s, "target": t, **more}) for n, m, s, t, more in cases()]
    head = {"made by": "test/golden/warp.py", "versions": {"gdalwarp": version, "rasterio": rasterio.__version__, "its GDAL": rasterio.__gdal_version__}}
    sys.stdout.write(json.dumps(head)[:-1] + ',\n"cases": [\n' + ",\n".join(json.dumps(c, separators=(",", ":")) for c in found) + "\n]}\n")


main()
