"""
Zonal figures of real rasters and zones by other tools, for test/data/zonal.data.test.ts: exactextract's coverage times areas of pixels by
GeographicLib, exactextract's and rasterstats' statistics.
Run: python test/golden/zonal-data.py FOLDER > test/golden/zonal-data.json   (FOLDER: landcover/, vector/, …)
"""
import json
import math
import sys

import exactextract
import numpy as np
import pyproj
import rasterio
import rasterstats
import shapely
from exactextract import exact_extract
from exactextract.raster import NumPyRasterSource
from shapely.geometry import mapping, shape

folder = sys.argv[1]


def features(name):
    document = json.load(open(f"{folder}/{name}"))
    return document.get("features", [document])


def carried(geometry, source, target, step):
    """Straight in the source's CRS: cut into steps, then transformed."""
    if source == target:
        return geometry
    to = pyproj.Transformer.from_crs(source, target, always_xy=True)
    fine = shapely.segmentize(geometry, step)
    return shapely.transform(fine, lambda points: np.column_stack(to.transform(points[:, 0], points[:, 1])))


class Raster:
    def __init__(self, name, crs=None):
        with rasterio.open(f"{folder}/{name}") as src:
            self.values = src.read(1)
            self.nodata = src.nodata
            self.transform = src.transform
            self.crs = pyproj.CRS.from_user_input(crs or src.crs.to_wkt())
            self.width, self.height = src.width, src.height
        self.geod = self.crs.get_geod()
        self.to = pyproj.Transformer.from_crs(self.crs, self.crs.geodetic_crs, always_xy=True)
        # Pixels of cylindrical projections and of longitude and latitude have one area a row.
        self.by_row = self.crs.is_geographic or "Mercator" in self.crs.to_wkt() and "Pseudo" in self.crs.to_wkt() or self.crs.to_epsg() == 6933
        self.known = {}

    def area(self, col, row):
        key = row if self.by_row else (col, row)
        if key not in self.known:
            # Steps along the sides matter for large pixels only.
            n = 16 if self.crs.is_geographic else 2
            t = np.arange(n) / n
            u = np.concatenate([np.zeros(n), t, np.ones(n), 1 - t])
            v = np.concatenate([t, np.ones(n), 1 - t, np.zeros(n)])
            x, y = self.transform * (col + u, row + v)
            self.known[key] = abs(self.geod.polygon_area_perimeter(*self.to.transform(x, y))[0])
        return self.known[key]

    def source(self, values, nodata):
        t = self.transform
        return NumPyRasterSource(values, xmin=t.c, xmax=t.c + t.a * self.width, ymin=t.f + t.e * self.height, ymax=t.f, nodata=nodata)

    def pixels(self, geometry):
        ids = np.arange(self.width * self.height, dtype="float64").reshape(self.height, self.width)
        found = exact_extract(self.source(ids, None), [{"type": "Feature", "geometry": mapping(geometry), "properties": {}}], ["values", "coverage"])[0]["properties"]
        return found["values"].astype(np.int64), found["coverage"].astype(float)

    def areas(self, geometry, classes):
        at, cover = self.pixels(geometry)
        of = np.array([self.area(i % self.width, i // self.width) for i in at.tolist()]) * cover
        values = self.values.ravel()[at]
        valid = np.ones(len(at), bool) if self.nodata is None else (values != self.nodata)
        if values.dtype.kind == "f":
            valid &= ~np.isnan(values)
        return {
            "total": float(of.sum()),
            "valid": float(of[valid].sum()),
            "classes": {str(c): float(of[values == c].sum()) for c in classes},
            "count": float(cover[valid].sum()),
            "mean": float((values[valid] * cover[valid]).sum() / cover[valid].sum()) if cover[valid].sum() > 0 else None,
        }

    def statistics(self, geometry):
        names = ["count", "sum", "mean", "min", "max", "variance", "stdev", "median", "majority", "variety"]
        feature = {"type": "Feature", "geometry": mapping(geometry), "properties": {}}
        wide = self.values.astype("float64")
        if self.nodata is not None:
            wide = np.where(self.values == self.nodata, np.nan, wide)
        found = exact_extract(self.source(wide, float("nan")), [feature], names)[0]["properties"]
        return {{"majority": "mode"}.get(k, k): None if isinstance(v, float) and math.isnan(v) else float(v) for k, v in found.items()}


def question(raster, zones, zones_crs, classes, step, pick=None, crs=None, statistics=False, zones_crs_option=None):
    r = Raster(raster, crs)
    given = features(zones) if isinstance(zones, str) else zones
    answers = []
    for index, feature in enumerate(given):
        identity = str(feature.get("id", index))
        if pick and identity not in pick:
            continue
        geometry = carried(shapely.make_valid(shape(feature["geometry"])), pyproj.CRS.from_user_input(zones_crs), r.crs, step)
        answers.append({"id": identity, **r.areas(geometry, classes), **({"stats": r.statistics(geometry)} if statistics else {})})
    return {
        "raster": raster,
        "zones": zones if isinstance(zones, str) else {"type": "FeatureCollection", "features": given},
        "zonesCrs": zones_crs_option,
        "crs": crs,
        "classes": classes,
        "answers": answers,
    }


def polygon(*points):
    return [{"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [[*points, points[0]]]}}]


def by_rasterstats(raster, zones):
    found = rasterstats.zonal_stats([shape(f["geometry"]) for f in features(zones)], f"{folder}/{raster}", stats=["count", "mean", "min", "max", "sum", "median"])
    return {"raster": raster, "zones": zones, "answers": [{k: None if v is None else float(v) for k, v in one.items()} for one in found]}


ALL = list(range(1, 9))
LONLAT = "EPSG:4326"
questions = [
    question("landcover/nlcd-zion.tif", "vector/zion-park-4326.geojson", LONLAT, ALL, 0.0005),
    question("landcover/nlcd-zion.tif", "vector/zion-park-26912.geojson", "EPSG:26912", ALL, 0),
    *[question(f"derived/nlcd-zion-{epsg}.tif", "vector/zion-park-4326.geojson", LONLAT, ALL, 0.0005) for epsg in (3857, 4326, 5070, 6933)],
    question("dem/srtm-zion.tif", "vector/zion-park-4326.geojson", LONLAT, [2000], 1, statistics=True),
    question("derived/srtm-zion-f32-zstd-p3.tif", "vector/zion-park-4326.geojson", LONLAT, [], 1, statistics=True),
    question("landcover/prodes-rondonia.tif", polygon([-62.65, -8.82], [-62.51, -8.81], [-62.52, -8.71], [-62.64, -8.705]), "EPSG:4674", [1, 2], 1, zones_crs_option="raster"),
    question("landcover/s2-rondonia-class.tif", polygon([537000.5, 9026000.25], [554321, 9027007], [550000, 9037777.7], [541234.5, 9036000]), "EPSG:32720", [1, 2, 3, 4], 0, zones_crs_option="raster", statistics=True),
    question("landcover/wofs-090081-19930105.tif", polygon([246000, -3431000], [276000.5, -3430000], [270000, -3405000.5], [250000, -3410000]), "EPSG:32656", [0, 16, 32, 64, 128], 0, zones_crs_option="raster"),
    question("landcover/hyde-cropland-global-10km.tif", "vector/ne-50m-countries.geojson", LONLAT, [0], 1, pick=["076", "710", "104", "442", "804"]),
]

json.dump(
    {
        "command": "python test/golden/zonal-data.py FOLDER",
        "versions": {"exactextract": exactextract.__version__, "rasterio": rasterio.__version__, "rasterstats": rasterstats.__version__, "pyproj": pyproj.__version__, "proj": pyproj.proj_version_str, "shapely": shapely.__version__, "numpy": np.__version__},
        "questions": questions,
        "rasterstats": [by_rasterstats("fixtures/rasterstats/slope.tif", "fixtures/rasterstats/polygons.geojson"), by_rasterstats("fixtures/rasterstats/slope_classes.tif", "fixtures/rasterstats/multipolygons.geojson"), by_rasterstats("fixtures/rasterstats/slope_nodata.tif", "fixtures/rasterstats/polygons.geojson")],
    },
    sys.stdout,
    indent=1,
)
