"""Writes cog-data.json: what GDAL reads in every raster of a folder of real data, for test/data/cog.data.test.ts.

    python test/golden/cog-data.py FOLDER > test/golden/cog-data.json

Per band: cells that are valid, their exact sum (integers) or fsum (floats), least and largest. JPEG through the GDAL of the command line, which
carries libjpeg-turbo; rasterio's wheels carry IJG's libjpeg 9, which smooths chroma otherwise.
"""
import json, math, os, subprocess, sys, tempfile, warnings

import numpy as np
import rasterio
from rio_cogeo.cogeo import cog_validate

warnings.filterwarnings("ignore")
folder = sys.argv[1]


def by_command_line(path, level, src):
    with tempfile.TemporaryDirectory() as there:
        raw = os.path.join(there, "cells.raw")
        extra = [] if level is None else ["-ovr", str(level)]
        subprocess.run(["gdal_translate", "-q", "-of", "ENVI", "-co", "INTERLEAVE=BSQ", "-mask", "none", *extra, path, raw], check=True)
        return np.fromfile(raw, dtype=src.dtypes[0]).reshape(src.count, src.height, src.width)


def bands(path, level):
    with rasterio.open(path, **({} if level is None else {"overview_level": level})) as src:
        jpeg = src.compression is not None and src.compression.name == "jpeg"
        whole = by_command_line(path, level, src) if jpeg else None
        out = []
        alpha = [i for i, c in enumerate(src.colorinterp) if c.name == "alpha"]
        for b in range(1, src.count + 1):
            data = whole[b - 1] if jpeg else src.read(b)
            valid = np.ones(data.shape, bool) if alpha else src.read_masks(b) != 0
            if data.dtype.kind == "f":
                valid &= ~np.isnan(data)
            if jpeg and src.nodata is not None:
                valid = data != src.nodata
            cells = data[valid]
            floats = data.dtype.kind == "f"
            total = math.fsum(cells.astype("float64")) if floats else int(cells.astype("int64").sum())
            # weights by place tell shuffled cells from sorted ones
            place = np.arange(data.size, dtype="int64").reshape(data.shape)[valid] % 1009
            weighted = math.fsum(cells.astype("float64") * place) if floats else int((cells.astype("int64") * place).sum())
            out.append({"valid": int(valid.sum()), "sum": total, "weighted": weighted, "min": float(cells.min()) if cells.size else None, "max": float(cells.max()) if cells.size else None})
        return out


files = {}
for there, _, names in sorted(os.walk(folder)):
    for name in sorted(names):
        if not name.lower().endswith((".tif", ".tiff")):
            continue
        path = os.path.join(there, name)
        key = os.path.relpath(path, folder)
        try:
            with rasterio.open(path) as src:
                entry = {"width": src.width, "height": src.height, "type": src.dtypes[0], "nodata": repr(src.nodata), "transform": list(src.transform)[:6], "epsg": src.crs.to_epsg() if src.crs else None, "overviews": src.overviews(1), "cog": cog_validate(path, quiet=True)[0]}
            if entry["width"] * entry["height"] > 3e8:
                entry["skipped"] = "too large to read whole"
            else:
                fine_to_coarse = sorted(range(len(entry["overviews"])), key=lambda i: entry["overviews"][i])
                entry["levels"] = [bands(path, None)] + [bands(path, i) for i in fine_to_coarse]
        except Exception:
            entry = {"error": "GDAL cannot read it whole"}
        files[key] = entry
        print(key, file=sys.stderr)
json.dump({"made": "python test/golden/cog-data.py FOLDER", "rasterio": rasterio.__version__, "gdal": rasterio.__gdal_version__, "files": files}, sys.stdout, indent=0)
