"""The area of one class, and of everything, inside one zone.      zonal.py PEER RASTER ZONES

Peers that know rows of pixels weigh them with their area on the WGS 84 ellipsoid (web mercator); the others count pixels only.
"""

import json
import math

from measure import main, note_child, peer, whoami

CLASS = 2
# Row blocks are as high as two blocks of the file.
STRIP = 1024
PROCESSES = 2


def zone_of(zones):
    with open(zones) as file:
        return json.load(file)["features"][0]["geometry"]


def row_areas(transform, rows):
    """Square metres of one pixel of each row: the authalic area between two parallels (Snyder 1987, eq. 3-12)."""
    import numpy as np

    radius, e2 = 6378137.0, 0.0066943799901413165
    e = math.sqrt(e2)
    y = transform.f + transform.e * np.arange(rows + 1)
    # In web mercator sin(latitude) is tanh(y / radius).
    s = np.tanh(y / radius)
    q = radius**2 * (1 - e2) / 2 * (s / (1 - e2 * s * s) + np.arctanh(e * s) / e)
    return np.abs(np.diff(q)) * (transform.a / radius)


def figures(all_pixels, class_pixels, transform, crs):
    counts = {"pixels": int(all_pixels.sum()), "classPixels": int(class_pixels.sum())}
    if crs.to_epsg() != 3857:
        return counts
    areas = row_areas(transform, len(all_pixels))
    return {**counts, "area": float((all_pixels * areas).sum()), "classArea": float((class_pixels * areas).sum())}


@peer(["rasterio:rasterio.mask", "numpy"])
def rasterio_mask(raster, zones):
    """The documented recipe: mask and read the zone's whole box in memory."""
    import rasterio
    from rasterio.mask import raster_geometry_mask

    with rasterio.open(raster) as file:
        outside, transform, window = raster_geometry_mask(file, [zone_of(zones)], crop=True)
        cells = file.read(1, window=window)
        inside = ~outside
        return figures(inside.sum(1), ((cells == CLASS) & inside).sum(1), transform, file.crs)


def strip(task):
    import numpy as np
    import rasterio
    from rasterio.features import rasterize
    from rasterio.windows import Window

    raster, zone, window = task
    with rasterio.open(raster) as file:
        window = Window(*window)
        cells = file.read(1, window=window)
        inside = rasterize([(zone, 1)], cells.shape, transform=file.window_transform(window), dtype="uint8")
        return whoami(), window.row_off, inside.sum(1, dtype=np.int64), ((cells == CLASS) & (inside == 1)).sum(1)


@peer(["rasterio:rasterio.features", "numpy", "shapely:shapely.geometry"])
def rasterio_rows(raster, zones):
    """Strips of rows in two processes: what one writes where memory matters."""
    from multiprocessing import Pool

    import numpy as np
    import rasterio
    from rasterio.windows import from_bounds
    from shapely.geometry import shape

    zone = zone_of(zones)
    with rasterio.open(raster) as file:
        exact = from_bounds(*shape(zone).bounds, file.transform)
        block = file.block_shapes[0][0]
        down = lambda value, most: max(0, min(most, int(value // block * block)))
        up = lambda value, most: max(0, min(most, math.ceil(value / block) * block))
        top, bottom = down(exact.row_off, file.height), up(exact.row_off + exact.height, file.height)
        left, right = down(exact.col_off, file.width), up(exact.col_off + exact.width, file.width)
        height, transform, crs = file.height, file.transform, file.crs
    tasks = [(raster, zone, (left, row, right - left, min(STRIP, bottom - row))) for row in range(top, bottom, STRIP)]
    all_pixels, class_pixels = np.zeros(height, np.int64), np.zeros(height, np.int64)
    with Pool(PROCESSES) as pool:
        for child, row, inside, matching in pool.imap_unordered(strip, tasks):
            note_child(*child)
            all_pixels[row : row + len(inside)] = inside
            class_pixels[row : row + len(matching)] = matching
        pool.close()
        pool.join()
    return figures(all_pixels, class_pixels, transform, crs)


@peer(["exactextract", "rasterio"])
def exactextract(raster, zones):
    from exactextract import exact_extract

    with open(zones) as file:
        features = json.load(file)["features"]
    found = exact_extract(raster, features, ["count", "unique", "frac"])[0]["properties"]
    fractions = dict(zip(map(int, found["unique"]), map(float, found["frac"])))
    return {"pixels": float(found["count"]), "classPixels": float(found["count"]) * fractions.get(CLASS, 0)}


@peer(["rasterstats", "rasterio"])
def rasterstats(raster, zones):
    from rasterstats import zonal_stats

    counts = zonal_stats(zones, raster, categorical=True, nodata=0)[0]
    return {"pixels": int(sum(counts.values())), "classPixels": int(counts.get(CLASS, 0))}


if __name__ == "__main__":
    main({"rasterio-rows": rasterio_rows, "rasterio-mask": rasterio_mask, "exactextract": exactextract, "rasterstats": rasterstats})
