"""Coverage of random polygons with holes, for test/unit/geo-coverage/golden.test.ts.

    python test/golden/coverage.py         (rasterio, exactextract, shapely, numpy; writes coverage.json beside this file)

Polygons are given in pixel coordinates (y down), rounded to 2^-16 so that turning y round is exact. centre and touched are the masks of
rasterio.features.rasterize (GDAL), as runs of equal values of the flattened grid beginning with zeros; fractions are exactextract's (single
precision), listed as [pixel, fraction] where they are neither 0 nor 1, and inside as runs like the masks.
"""
import json
import os

import exactextract
import numpy as np
import rasterio
import shapely
from exactextract import exact_extract
from exactextract.raster import NumPyRasterSource
from rasterio.features import rasterize
from rasterio.transform import Affine

WIDTH, HEIGHT = 48, 40


def star(rng, x, y, radius, n):
    turn = rng.random() * 7
    angle = turn + np.arange(n) / n * 2 * np.pi
    r = radius * (0.35 + 0.65 * rng.random(n))
    return np.round(np.column_stack([x + r * np.cos(angle), y + r * np.sin(angle)]) * 65536) / 65536


def polygon(rng, k):
    x, y = rng.random() * WIDTH, rng.random() * HEIGHT
    radius = [0.4, 2, 6, 15, 30, 120][k % 6]
    shell = star(rng, x, y, radius, int(rng.integers(3, 60)))
    rings = [shell]
    for h in range(int(rng.integers(0, 4))):
        hole = star(rng, x + 0.12 * radius * np.cos(h * 2.1), y + 0.12 * radius * np.sin(h * 2.1), 0.09 * radius, int(rng.integers(3, 20)))
        if all(not shapely.Polygon(hole).intersects(shapely.Polygon(o)) for o in rings[1:]) and shapely.Polygon(shell).contains(shapely.Polygon(hole)):
            rings.append(hole)
    return rings


def runs(mask):
    flat = mask.ravel().astype(bool)
    ends = np.flatnonzero(np.diff(flat)) + 1
    bounds = np.concatenate([[0], ends, [flat.size]])
    lengths = np.diff(bounds).tolist()
    return lengths if not flat[0] else [0] + lengths


def main():
    rng = np.random.default_rng(20260718)
    raster = NumPyRasterSource(np.zeros((HEIGHT, WIDTH)), xmin=0, ymin=0, xmax=WIDTH, ymax=HEIGHT)
    zones = []
    while len(zones) < 36:
        rings = polygon(rng, len(zones))
        shape = shapely.Polygon(rings[0] * [1, -1] + [0, HEIGHT], [r * [1, -1] + [0, HEIGHT] for r in rings[1:]])
        if not shape.is_valid or not shape.intersects(shapely.box(0, 0, WIDTH, HEIGHT)):
            continue
        transform = Affine(1, 0, 0, 0, -1, HEIGHT)
        centre = rasterize([(shape, 1)], out_shape=(HEIGHT, WIDTH), transform=transform, dtype="uint8")
        touched = rasterize([(shape, 1)], out_shape=(HEIGHT, WIDTH), transform=transform, dtype="uint8", all_touched=True)
        feature = {"type": "Feature", "properties": {}, "geometry": shapely.geometry.mapping(shape)}
        found = exact_extract(raster, feature, ["cell_id", "coverage"])[0]["properties"]
        fractions = np.zeros(WIDTH * HEIGHT, np.float64)
        fractions[np.asarray(found["cell_id"], dtype=int)] = found["coverage"]
        partial = np.flatnonzero((fractions > 0) & (fractions < 1))
        zones.append(
            {
                "rings": [np.concatenate([r, r[:1]]).ravel().tolist() for r in rings],
                "centre": runs(centre),
                "touched": runs(touched),
                "inside": runs(fractions == 1),
                "fractions": [[int(i), float(f"{fractions[i]:.9g}")] for i in partial],
            }
        )
    made = {
        "made": {
            "by": "python test/golden/coverage.py",
            "rasterio": rasterio.__version__,
            "gdal": rasterio.__gdal_version__,
            "exactextract": exactextract.__version__,
            "shapely": shapely.__version__,
        },
        "width": WIDTH,
        "height": HEIGHT,
        "zones": zones,
    }
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "coverage.json")
    with open(path, "w") as file:
        head, tail = json.dumps(made).split('"zones": [', 1)
        file.write(head + '"zones": [\n' + tail.replace('}, {"rings"', '},\n{"rings"') + "\n")


main()
