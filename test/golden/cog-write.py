"""Called by cog-write.sh: judges the files of a folder, and makes overviews of known cells with GDAL."""
import glob, hashlib, json, os, sys, tempfile, warnings

import numpy as np
import rasterio
import rio_cogeo
from rasterio.enums import Resampling
from rio_cogeo.cogeo import cog_validate

warnings.filterwarnings("ignore")


def sha(data):
    return hashlib.sha256(np.ascontiguousarray(data).tobytes()).hexdigest()[:32]


def imul(a, b):
    return (a.astype(np.uint64) * np.uint64(b)) & np.uint64(0xFFFFFFFF)


def noise(x, y, band):
    h = imul(x + 1, 0x9E3779B1) ^ imul(y + 1, 0x85EBCA6B) ^ imul(np.asarray(band + 1), 0xC2B2AE35)
    h = imul(h ^ (h >> np.uint64(15)), 0x2C1B3C6D)
    return ((h ^ (h >> np.uint64(12))) & np.uint64(0xFFFF)).astype(np.int64)


def value(pattern, dtype, x, y, band):
    if pattern == "blocks":
        odd = (noise(x >> 1, y >> 1, band + 7) & 3) == (x & 1) + 2 * (y & 1)
        return np.where(odd, 120, noise(x >> 3, y >> 3, band) % 100).astype(dtype)
    n = noise(x, y, band)
    if pattern == "smooth":
        return ((x + 2 * y) // 16 % 100 + (n & 3)).astype(dtype)
    kind = np.dtype(dtype)
    if kind.kind == "f":
        return ((n - 32768) / 4).astype(dtype)
    bits = kind.itemsize * 8
    wide = n * 65536 + noise(y, x, band + 3) if bits == 32 else n if bits == 16 else n & 0xFF
    return (wide if kind.kind == "u" else wide - 2 ** (bits - 1)).astype(dtype)


def holes(x, y):
    return ((x < 150) & (y < 140)) | ((noise(x, y, 99) & 3) == 0)


def level(path, index):
    with rasterio.open(path, **({} if index == 0 else {"overview_level": index - 1})) as src:
        cells, masks = src.read(), src.read_masks() != 0
        cells = np.where(masks, cells, np.zeros((), cells.dtype))
        return {"width": src.width, "height": src.height, "valid": int(masks.sum()), "cells": sha(cells), "masks": sha(masks.astype(np.uint8))}


def judge(path):
    valid, errors, warned = cog_validate(path, strict=True)
    with rasterio.open(path) as src:
        count = len(src.overviews(1))
        facts = {
            "sha256": hashlib.sha256(open(path, "rb").read()).hexdigest(),
            "cog": valid, "errors": errors, "warnings": warned,
            "layout": src.tags(ns="IMAGE_STRUCTURE").get("LAYOUT"),
            "crs": src.crs.to_string(), "transform": list(src.transform)[:6], "dtype": src.dtypes[0],
            "nodata": None if src.nodata is None else str(src.nodata), "flags": [[f.name for f in flags] for flags in src.mask_flag_enums],
            "descriptions": src.descriptions, "scales": src.scales, "offsets": src.offsets, "units": src.units,
            "colors": [c.name for c in src.colorinterp], "tags": src.tags(), "bandTags": src.tags(1),
            "overviews": src.overviews(1),
        }
        if "palette" in facts["colors"]:
            facts["colormap"] = [src.colormap(1)[i] for i in (0, 1, 50, 99, 100, 255)]
    return facts | {"levels": [level(path, i) for i in range(count + 1)]}


def overviews(dtype, method, pattern, nodata):
    width, height = 512, 384
    y, x = np.mgrid[:height, :width]
    cells = value(pattern, dtype, x, y, 0)
    if nodata is not None:
        cells = np.where(holes(x, y), np.array(nodata, dtype), cells)
    with tempfile.TemporaryDirectory() as there:
        path = os.path.join(there, "a.tif")
        with rasterio.open(path, "w", driver="GTiff", width=width, height=height, count=1, dtype=dtype, nodata=nodata) as dst:
            dst.write(cells, 1)
        with rasterio.open(path, "r+") as dst:
            dst.build_overviews([2, 4, 8], Resampling[method])
        levels = []
        for i in range(3):
            with rasterio.open(path, overview_level=i) as src:
                levels.append(sha(src.read(1)))
    return {"cellType": dtype, "method": method, "pattern": pattern, "nodata": nodata, "levels": levels}


cases = [overviews(t, "average", "noise", n) for t in ("uint8", "int8", "uint16", "int16", "uint32", "int32") for n in (None, 7)]
cases += [overviews(t, "average", "noise", None) for t in ("float32", "float64")]
cases += [overviews(t, "nearest", "noise", n) for t in ("uint8", "int16", "float32") for n in (None, 7)]
# Where no value is as frequent as another: GDAL takes the one met first, tilefold the smaller.
cases += [overviews(t, "mode", "blocks", None) for t in ("uint8", "uint16", "float32")]
json.dump({
    "made": "sh test/golden/cog-write.sh python", "gdal": rasterio.__gdal_version__, "rasterio": rasterio.__version__, "rio-cogeo": rio_cogeo.__version__, "numpy": np.__version__,
    "files": {os.path.basename(p)[:-4]: judge(p) for p in sorted(glob.glob(os.path.join(sys.argv[1], "*.tif")))},
    "overviews": cases,
}, sys.stdout, indent=1)
print()
