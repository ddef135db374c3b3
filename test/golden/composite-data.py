"""Masked medians of real and labelled stacks, by numpy: python composite-data.py FOLDER > composite-data.json

FOLDER is the data folder of the extra suite. Scenes are laid on the first one's grid (in order of date and name), or on the union of all, by the pixel under each
centre. Each figure is the SHA-256 of a band's cells, little-endian, row by row, with the nodata value (0 where there is none) in pixels without a value.
"""
import glob, hashlib, json, os, sys
import numpy as np, rasterio

root = sys.argv[1]

def sha(a): return hashlib.sha256(np.ascontiguousarray(a).tobytes()).hexdigest()

def place(path, transform, shape, band=1):
    d = rasterio.open(path)
    t = d.transform
    y = transform.f + transform.e * (np.arange(shape[0]) + 0.5)
    x = transform.c + transform.a * (np.arange(shape[1]) + 0.5)
    c = np.floor(np.round((x - t.c) / t.a * 2**20) / 2**20).astype(int)
    r = np.floor(np.round((y - t.f) / t.e * 2**20) / 2**20).astype(int)
    inside = ((r >= 0) & (r < d.height))[:, None] & ((c >= 0) & (c < d.width))[None, :]
    a = d.read(band)[r.clip(0, d.height - 1)][:, c.clip(0, d.width - 1)]
    valid = inside if d.nodata is None else inside & (a != d.nodata)
    return a, valid

def median(stack, valid, dtype, fill):
    m = np.ma.median(np.ma.masked_array(np.stack(stack).astype("f8"), ~np.stack(valid)), axis=0)
    hole = np.ma.getmaskarray(m)
    return np.where(hole, fill, np.rint(m.filled(0))).astype(dtype), int((~hole).sum())

out = {"command": "python composite-data.py FOLDER", "numpy": np.__version__, "rasterio": rasterio.__version__, "cases": {}}

def synthetic(year):
    paths = sorted(glob.glob(f"{root}/synthetic/SYN_{year}*_qa_pixel.tif"))
    first = rasterio.open(paths[0])
    figures = {"width": first.width, "height": first.height}
    for band in ("red", "nir"):
        stack, valid = [], []
        for p in paths:
            q, ok = place(p, first.transform, first.shape)
            a, there = place(p.replace("qa_pixel", band), first.transform, first.shape)
            stack.append(a); valid.append(ok & there & ((q & 0b111111) == 0))
        m, n = median(stack, valid, "u2", 0)
        figures[band] = {"sha256": sha(m), "valid": n}
    return figures

for year in ("2019", "2020", "2021"): out["cases"][f"synthetic-{year}"] = synthetic(year)

def scenes(folder): return sorted((os.path.basename(f).split("_")[3], f) for f in glob.glob(f"{root}/landsat/l8ny18/LC08*") )
def file(f, band):
    n = os.path.basename(f).split("_")
    return f"{f}/{n[0]}_{n[1]}_{n[2]}_{n[3]}_{band}.TIF"

def dropped(q):
    two = lambda first: (q >> first) & 3
    return ((q & 1) != 0) | ((q & 16) != 0) | (two(7) >= 3) | (two(9) >= 3) | (two(11) >= 3)

paths = sorted(glob.glob(f"{root}/landsat/l8ny18/LC08*"), key=lambda f: (os.path.basename(f).split("_")[3], os.path.basename(f)))
first = rasterio.open(file(paths[0], "B4"))
figures = {"width": first.width, "height": first.height}
for band in ("B4", "B5"):
    stack, valid = [], []
    for f in paths:
        q, ok = place(file(f, "BQA"), first.transform, first.shape)
        a, there = place(file(f, band), first.transform, first.shape)
        stack.append(a); valid.append(ok & there & ~dropped(q))
    m, n = median(stack, valid, "u2", 0)
    figures[band] = {"sha256": sha(m), "valid": n}
out["cases"]["landsat-8"] = figures

paths_l8, first_l8 = paths, first
paths = sorted(glob.glob(f"{root}/landsat/p035r032/*/*.gtif"))
out["cases"]["landsat-7"] = {"scenes": len(paths)}
for b in (1, 4):
    stack, valid = zip(*(((d := rasterio.open(p)).read(b), d.read(b) != d.nodata) for p in paths))
    m, n = median(stack, valid, "i2", -9999)
    out["cases"]["landsat-7"][f"b{b}"] = {"sha256": sha(m), "valid": n}

def clear8(f, grid):
    q, ok = place(file(f, "BQA"), grid.transform, grid.shape)
    return ok & ~dropped(q)

def ndvi(red, nir):
    """In float64, then float32; None where a band has no value or the sum is 0."""
    with np.errstate(all="ignore"):
        v = (nir.astype("f8") - red.astype("f8")) / (nir.astype("f8") + red.astype("f8"))
    return v.astype("f4"), np.isfinite(v)

# NDVI of the first scene on its own grid, of clear pixels, and the median of all scenes' NDVI as float32.
stack, valid = [], []
for f in paths_l8:
    red, r = place(file(f, "B4"), first_l8.transform, first_l8.shape)
    nir, n = place(file(f, "B5"), first_l8.transform, first_l8.shape)
    v, finite = ndvi(red, nir)
    stack.append(v); valid.append(r & n & finite & clear8(f, first_l8))
out["cases"]["landsat-8-ndvi"] = {"ndvi": {"sha256": sha(np.where(valid[0], stack[0], np.float32(0))), "valid": int(valid[0].sum())}}
m = np.ma.median(np.ma.masked_array(np.stack(stack).astype("f8"), ~np.stack(valid)), axis=0)
hole = np.ma.getmaskarray(m)
out["cases"]["landsat-8-ndvi-median"] = {"ndvi": {"sha256": sha(np.where(hole, 0, m.filled(0)).astype("f4")), "valid": int((~hole).sum())}}
counts = np.stack(valid).sum(axis=0)
out["cases"]["landsat-8-ndvi-median"]["counts"] = {"none": int((counts == 0).sum()), "odd": int((counts % 2 == 1).sum()), "even": int(((counts > 0) & (counts % 2 == 0)).sum())}

# Bytes: annual composites of Ucayali, three and four of them.
for name, years in (("ucayali-3", (1985, 2000, 2010)), ("ucayali-4", (1985, 2000, 2010, 2020))):
    figures = {}
    for b in (1, 2, 3, 4):
        stack, valid = zip(*(((d := rasterio.open(f"{root}/landsat/ucayali/{y}.tif")).read(b), d.read(b) != d.nodata) for y in years))
        m, n = median(stack, valid, "u1", 0)
        figures[f"b{b}"] = {"sha256": sha(m), "valid": n}
    out["cases"][name] = figures

# Scale and offset as the file says them.
with rasterio.open(f"{root}/fixtures/tiff/riocogeo-scale-offset.tif") as d:
    a = d.read(1); ok = np.ones(a.shape, bool) if d.nodata is None else a != d.nodata
    v = (a.astype("f8") * d.scales[0] + d.offsets[0]).astype("f4")
    out["cases"]["scale-offset"] = {"scale": d.scales[0], "offset": d.offsets[0], "value": {"sha256": sha(np.where(ok, v, 0).astype("f4")), "valid": int(ok.sum())}}

# Mean NDVI of two halves of the forest by year: June to September, Fmask clear or water, pixels by the part of them that a half covers.
by_year = {}
for item in json.load(open(f"{root}/landsat/p035r032/items.json"))["features"]:
    when = item["properties"]["datetime"]
    if when[5:7] in ("06", "07", "08", "09"):
        by_year.setdefault(when[:4], []).append(f"{root}/landsat/p035r032/{item['assets']['stack']['href']}")
means = {"west": {}, "east": {}}
for year, files in sorted(by_year.items()):
    medians = []
    for b in (3, 4):
        stack, valid = [], []
        for f in files:
            with rasterio.open(f) as d:
                q, a = d.read(8), d.read(b)
                stack.append(a); valid.append((q != d.nodata) & ~np.isin(q, (2, 3, 4, 255)) & (a != d.nodata))
        m = np.ma.median(np.ma.masked_array(np.stack(stack).astype("f8"), ~np.stack(valid)), axis=0)
        medians.append((np.rint(m.filled(0)), ~np.ma.getmaskarray(m)))
    (red, r), (nir, n) = medians
    v, finite = ndvi(red, nir)
    for zone, weights in (("west", (1, 1, 0.5, 0, 0)), ("east", (0, 0, 0.5, 1, 1))):
        w = np.broadcast_to(weights, v.shape) * (r & n & finite)
        means[zone][year] = float((np.where(w > 0, v, 0).astype("f8") * w).sum() / w.sum())
out["cases"]["forest-by-year"] = means

json.dump(out, sys.stdout, indent=1)
print()
