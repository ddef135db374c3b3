"""Goldens of whole reprojections: grids that GDAL suggests, and pixels that gdalwarp writes on a zoomed layout. Run with rasterio and gdal-bin."""
import json, os, subprocess, tempfile
import numpy as np, rasterio
from rasterio.transform import from_origin
from rasterio.warp import calculate_default_transform

GRIDS = [
    # CRS, width, height, x, y, cell width, cell height, target CRS
    ["EPSG:32633", 900, 700, 399960, 4900020, 30, 30, "EPSG:4326"],
    ["EPSG:32633", 900, 700, 399960, 4900020, 30, 30, "EPSG:3857"],
    ["EPSG:32633", 10980, 10980, 600000, 5500020, 10, 10, "EPSG:3857"],
    ["EPSG:32633", 1830, 1830, 600000, 5500020, 60, 60, "EPSG:3035"],
    ["EPSG:4326", 3600, 1800, 5, 60, 0.005, 0.005, "EPSG:32632"],
    ["EPSG:4326", 360, 170, -180, 85, 1, 1, "EPSG:3857"],
    ["EPSG:4326", 400, 300, -20, 40, 0.1, 0.1, "EPSG:3857"],
    ["EPSG:3035", 500, 400, 4000000, 3000000, 1000, 1000, "EPSG:4326"],
    ["EPSG:32756", 300, 500, 300000, 6300040, 20, 20, "EPSG:4326"],
    ["EPSG:32633", 1, 1, 500000, 4600000, 1000, 1000, "EPSG:4326"],
]
W, H, X, Y, CELL, NODATA = 40, 30, 447000, 4897320, 120, 0


def cells():
    row, col = np.mgrid[0:H, 0:W]
    a = 1000 + (col * 37 + row * 91 + ((col * row) % 17) * 13) % 900
    a[(col >= 20) & (col < 31) & (row >= 10) & (row < 17)] = NODATA
    return a.astype("uint16")


def grids():
    out = []
    for crs, w, h, x, y, cw, ch, target in GRIDS:
        b = (x, y - h * ch, x + w * cw, y)
        t, tw, th = calculate_default_transform(crs, target, w, h, *b)
        out.append(dict(crs=crs, width=w, height=h, x=x, y=y, cellWidth=cw, cellHeight=ch, target=target,
                        grid=dict(width=tw, height=th, x=t.c, y=t.f, cellWidth=t.a, cellHeight=-t.e)))
    return out


def pixels(folder):
    source = os.path.join(folder, "in.tif")
    with rasterio.open(source, "w", driver="GTiff", width=W, height=H, count=1, dtype="uint16", crs="EPSG:32633", nodata=NODATA,
                       transform=from_origin(X, Y, CELL, CELL)) as d:
        d.write(cells(), 1)
    world, zoom = 20037508.342789244, 11
    cell = 2 * world / 2**zoom / 256
    out = []
    # Tiles of zoom 11 that the raster meets.
    key = dict(col=1105, row=742)
    for method in ["nearest", "bilinear", "cubic"]:
        target = os.path.join(folder, f"{method}.tif")
        left, top = -world + key["col"] * 256 * cell, world - key["row"] * 256 * cell
        command = ["gdalwarp", "-q", "-overwrite", "-et", "0", "-t_srs", "EPSG:3857", "-r", {"nearest": "near"}.get(method, method),
                   "-te", repr(left), repr(top - 512 * cell), repr(left + 512 * cell), repr(top), "-ts", "512", "512", source, target]
        subprocess.run(command, check=True)
        with rasterio.open(target) as d:
            a = d.read(1).astype(int)
        rows, cols = np.nonzero(a)
        window = [int(cols.min()), int(rows.min()), int(cols.max()) + 1, int(rows.max()) + 1]
        part = a[window[1]:window[3], window[0]:window[2]]
        out.append(dict(method=method, command=" ".join(command).replace(folder + "/", ""), zoom=zoom, key=key, window=window,
                        cells=part.ravel().tolist()))
    return out


with tempfile.TemporaryDirectory() as folder:
    result = dict(
        made="python test/golden/reproject.py",
        gdal=subprocess.run(["gdalwarp", "--version"], capture_output=True, text=True).stdout.strip(),
        rasterio=rasterio.__version__, rasterioGdal=rasterio.__gdal_version__,
        raster=dict(width=W, height=H, x=X, y=Y, cell=CELL, nodata=NODATA),
        grids=grids(), pixels=pixels(folder))
    with open(os.path.join(os.path.dirname(__file__), "reproject.json"), "w") as f:
        json.dump(result, f, separators=(",", ":"))
        f.write("\n")
