"""Transformations by PROJ, for test/unit/geo-crs/transform.test.ts.

    python test/golden/crs.py          (pyproj; writes crs.json beside this file)

Each case: points of `from` (x, y) and where PROJ puts them in `to`. Where a datum shift takes part, both CRSs are PROJ strings with
+towgs84, so that PROJ applies that shift and no other.
"""
import json
import os
import sys

import pyproj
from pyproj import CRS, Transformer

# code, and a box (west, south, east, north) that points are spread over
CASES = [
    ("EPSG:3857", (-180, -85, 180, 85)), ("EPSG:32633", (9, 0, 21, 84)), ("EPSG:32733", (9, -80, 21, 0)), ("EPSG:32601", (-180, 0, -171, 70)),
    ("EPSG:26912", (-116, 25, -106, 49)), ("EPSG:31985", (-39, -20, -30, 0)), ("EPSG:5070", (-125, 24, -66, 50)), ("EPSG:3035", (-15, 33, 40, 70)),
    ("EPSG:3031", (-180, -89, 180, -60)), ("EPSG:3413", (-180, 60, 180, 89)), ("EPSG:3995", (-180, 60, 180, 89)), ("EPSG:6933", (-180, -86, 180, 86)),
    ("EPSG:6931", (-180, 0, 180, 89)), ("EPSG:6932", (-180, -89, 180, 0)), ("EPSG:2154", (-5, 41, 10, 51)), ("EPSG:3034", (-15, 33, 40, 70)),
    ("EPSG:3395", (-180, -80, 180, 84)), ("EPSG:4087", (-180, -90, 180, 90)), ("EPSG:2193", (166, -47, 178, -34)), ("EPSG:3005", (-139, 48, -114, 60)),
    ("EPSG:3347", (-141, 42, -52, 80)), ("EPSG:3978", (-141, 42, -52, 80)), ("EPSG:3577", (112, -44, 154, -9)), ("EPSG:5041", (-180, 60, 180, 89)),
    ("EPSG:3832", (100, -60, 200, 60)), ("EPSG:2263", (-75, 40, -71, 42)), ("EPSG:3375", (99, 1, 105, 7)), ("EPSG:8857", (-180, -89, 180, 89)),
    ("EPSG:2285", (-124, 47, -117, 49)), ("EPSG:3112", (112, -44, 154, -9)), ("EPSG:5880", (-74, -35, -32, 7)), ("EPSG:2048", (17, -34, 21, -25)),
    ("ESRI:54009", (-180, -89, 180, 89)), ("ESRI:102008", (-160, 15, -50, 75)), ("EPSG:3571", (100, 50, 260, 85)),
]
SHIFTED = [
    "+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel +towgs84=565.4171,50.3319,465.5524,1.9342,-1.6677,9.1019,4.0725 +units=m",
    "+proj=somerc +lat_0=46.9524055555556 +lon_0=7.43958333333333 +k_0=1 +x_0=2600000 +y_0=1200000 +ellps=bessel +towgs84=674.374,15.056,405.346 +units=m",
    "+proj=krovak +lat_0=49.5 +lon_0=24.8333333333333 +alpha=30.2881397527778 +k=0.9999 +x_0=0 +y_0=0 +ellps=bessel +towgs84=589,76,480,0,0,0,0 +units=m",
    "+proj=longlat +ellps=clrk80ign +pm=paris +towgs84=-168,-60,320,0,0,0,0",
    "+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m",
]
BOXES = [(3, 50.5, 7.5, 53.7), (6, 45.8, 10.5, 47.8), (12, 48.5, 18.8, 51), (-4, 42, 8, 51), (-7, 50, 2, 59)]


def spread(box, n=9):
    west, south, east, north = box
    golden = 0.6180339887498949
    for k in range(n):
        yield round(west + (east - west) * (k + 0.5) / n, 6), round(south + (north - south) * ((k * golden + 0.37) % 1), 6)


def main():
    pyproj.network.set_network_enabled(False)
    cases = []
    for code, box in CASES:
        base = CRS(code).geodetic_crs
        transformer = Transformer.from_crs(base, code, always_xy=True)
        points = []
        for lon, lat in spread(box):
            x, y = transformer.transform(lon, lat)
            points.append([lon, lat, x, y])
        cases.append({"from": f"EPSG:{base.to_epsg() or 4326}", "to": code, "points": points})
    for text, box in zip(SHIFTED, BOXES):
        transformer = Transformer.from_crs("+proj=longlat +ellps=WGS84 +towgs84=0,0,0 +type=crs", text + " +type=crs", always_xy=True)
        points = [[lon, lat, *transformer.transform(lon, lat)] for lon, lat in spread(box)]
        cases.append({"from": "EPSG:4326", "to": text, "points": points})
    made = {"command": "python test/golden/crs.py", "pyproj": pyproj.__version__, "proj": pyproj.proj_version_str, "python": sys.version.split()[0]}
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "crs.json"), "w") as file:
        json.dump({"made": made, "cases": cases}, file, indent=1)
        file.write("\n")


main()
