"""Areas of zones in a raster's pixels, for test/unit/geo-crs/zones-projection.test.ts.

    python test/golden/zones.py         (pyproj, shapely; writes zones.json beside this file)

Each ring is laid out by hand (`laid`: continuous longitudes, one polygon per piece that the map needs), followed in very small steps in the
zones' CRS, carried over by PROJ, cut to the raster by shapely and measured there. `zone` is the GeoJSON the code under test is given.
"""
import json
import os

import numpy
import pyproj
import shapely
import shapely.affinity
from pyproj import Transformer
from shapely.geometry import Polygon, box

STEPS = 20000


def square(w, s, e, n):
    return [[w, s], [e, s], [e, n], [w, n], [w, s]]


def polygon(*rings):
    return {"type": "Polygon", "coordinates": list(rings)}


EXAMPLE = [[12893719.14014622, 4252554.063966703], [12885784.947625166, 4016795.2004839457], [13168015.510159813, 4104071.318215543], [13054669.902716178, 4244619.871445648], [12893719.14014622, 4252554.063966703]]
KITE = [[13.2, 44.1], [17.9, 46.7], [15.1, 50.3], [12.4, 47.6], [13.2, 44.1]]
HOLE = [[14.5, 46.5], [14.8, 48.0], [15.5, 47.0], [14.5, 46.5]]
FIJI = [[177.0, -19.5], [183.5, -18.0], [182.0, -12.5], [178.5, -15.0], [177.0, -19.5]]
ROUND = [[lon, -70 + 4 * numpy.cos(numpy.radians(3 * lon))] for lon in range(-180, 180, 10)]
ROUND.append([180, ROUND[0][1]])
ARCTIC = [[-1500000, -900000], [1200000, -1300000], [1600000, 900000], [-400000, 1400000], [-1500000, -900000]]
SHIFTED = "+proj=tmerc +lat_0=0 +lon_0=12 +k=1 +x_0=4500000 +y_0=0 +ellps=bessel +towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7 +units=m"


def turned(ring, degrees):
    return [[x + degrees, y] for x, y in ring]


def around(ring, west, east):
    """A ring round the Earth from `west`, closed along the pole."""
    first = [p for p in turned(ring, 360) if p[0] < east + 1e-9] if west > -180 else []
    line = [p for p in ring if west - 1e-9 <= p[0]] + first
    pole = -90 if ring[0][1] < 0 else 90
    return line + [[line[-1][0], pole], [line[0][0], pole], line[0]]


def split(ring):
    """Cut at 180 as RFC 7946 section 3.1.9 has it."""
    whole = Polygon(ring)
    west = shapely.intersection(whole, box(-180, -90, 180, 90))
    east = shapely.affinity.translate(shapely.intersection(whole, box(180, -90, 540, 90)), -360)
    return {"type": "MultiPolygon", "coordinates": [[list(map(list, part.exterior.coords))] for part in (west, east)]}


# name, zones' CRS, zone, laid-out polygons (outer ring, then holes), raster CRS, affine, width, height
CASES = [
    ("kite in utm", "EPSG:4326", polygon(KITE), [[KITE]], "EPSG:32633", [100, 0, 200000, 0, -100, 5700000], 6000, 9000),
    ("kite with a hole in laea", "EPSG:4326", polygon(KITE, HOLE), [[KITE, HOLE]], "EPSG:3035", [250, 0, 4300000, 0, -250, 3100000], 3000, 4000),
    ("kite on another datum", "EPSG:4326", polygon(KITE), [[KITE]], SHIFTED, [100, 0, 4300000, 0, -100, 5600000], 9000, 9000),
    ("kite, rotated raster", "EPSG:4326", polygon(KITE), [[KITE]], "EPSG:32633", [86.6025, 50, 100000, 50, -86.6025, 5200000], 7000, 6000),
    ("web mercator zone in utm", "EPSG:3857", polygon(EXAMPLE), [[EXAMPLE]], "EPSG:32650", [300, 0, 200000, 0, -300, 4100000], 1500, 1500),
    ("web mercator zone in lonlat", "EPSG:3857", polygon(EXAMPLE), [[EXAMPLE]], "EPSG:4326", [0.002, 0, 115, 0, -0.002, 37], 2000, 2000),
    ("past 180 on 0 … 360", "EPSG:4326", polygon(FIJI), [[FIJI]], "EPSG:4326", [0.25, 0, 0, 0, -0.25, 90], 1440, 720),
    ("crossing edges on 0 … 360", "EPSG:4326", polygon([[x - 360 if x > 180 else x, y] for x, y in FIJI]), [[FIJI]], "EPSG:4326", [0.25, 0, 0, 0, -0.25, 90], 1440, 720),
    ("split on -180 … 180", "EPSG:4326", split(FIJI), [[FIJI], [turned(FIJI, -360)]], "EPSG:4326", [0.25, 0, -180, 0, -0.25, 90], 1440, 720),
    ("past 180 on -180 … 180", "EPSG:4326", polygon(FIJI), [[FIJI], [turned(FIJI, -360)]], "EPSG:4326", [0.25, 0, -180, 0, -0.25, 90], 1440, 720),
    ("past 180 in utm 1", "EPSG:4326", polygon(FIJI), [[FIJI]], "EPSG:32701", [200, 0, -200000, 0, -200, 8700000], 5000, 5000),
    ("split in utm 60", "EPSG:4326", split(FIJI), [[FIJI]], "EPSG:32760", [200, 0, 300000, 0, -200, 8700000], 5000, 5000),
    ("past 180 in Pacific Mercator", "EPSG:4326", polygon(FIJI), [[FIJI]], "EPSG:3832", [500, 0, 2900000, 0, -500, -1000000], 2000, 3000),
    ("past 180 in web Mercator, both sides", "EPSG:4326", polygon(FIJI), [[[p for p in square(177, -20, 180, -12)], None], [turned(FIJI, -360)]], "EPSG:3857", [5000, 0, -20040000, 0, -5000, 1000000], 8016, 800),
    ("round the south pole, polar raster", "EPSG:4326", polygon(ROUND[:-1] + [ROUND[0]]), [[ROUND]], "EPSG:3031", [5000, 0, -3000000, 0, -5000, 3000000], 1200, 1200),
    ("round the south pole, lonlat raster", "EPSG:4326", polygon(ROUND[:-1] + [ROUND[0]]), [[around(ROUND, -180, 180)]], "EPSG:4326", [0.25, 0, -180, 0, -0.25, 90], 1440, 720),
    ("closed along the pole, polar raster", "EPSG:4326", polygon(around(ROUND, -180, 180)), [[ROUND]], "EPSG:3031", [5000, 0, -3000000, 0, -5000, 3000000], 1200, 1200),
    ("polar zone in lonlat", "EPSG:3413", polygon(ARCTIC), None, "EPSG:4326", [0.25, 0, -180, 0, -0.25, 90], 1440, 720),
    ("polar zone in fine lonlat, by the antimeridian", "EPSG:3413", polygon(ARCTIC), None, "EPSG:4326", [0.002, 0, 177, 0, -0.002, 82], 3000, 3000),
    ("polar zone in another polar CRS", "EPSG:3413", polygon(ARCTIC), [[ARCTIC]], "EPSG:3995", [3000, 0, -3000000, 0, -3000, 3000000], 2000, 2000),
    ("half the world in a utm raster", "EPSG:4326", polygon(square(-180, -60, 180, 47.5)), [[square(0, 0, 30, 47.5)]], "EPSG:32633", [500, 0, 200000, 0, -500, 5700000], 1200, 2000),
    ("the world in Mollweide", "EPSG:4326", polygon(square(-180, -60, 180, 75)), [[square(-180, -60, 180, 75)]], "ESRI:54009", [20000, 0, -18100000, 0, -20000, 9100000], 1810, 910),
    ("a hemisphere up to the pole in web Mercator", "EPSG:4326", polygon(square(-20, -10, 100, 90)), [[square(-20, -10, 100, 88)]], "EPSG:3857", [10000, 0, -5000000, 0, -10000, 15000000], 1000, 2000),
    ("over the seam of a shifted Mercator", "EPSG:4326", polygon(square(-40, 10, -20, 30)), [[square(-40, 10, -30, 30)], [square(-30, 10, -20, 30)]], "EPSG:3832", [20000, 0, -20037508, 0, -20000, 10000000], 2004, 1000),
]


def follow(ring):
    points = numpy.array(ring, dtype=float)
    t = numpy.linspace(0, 1, STEPS, endpoint=False)[:, None]
    pieces = [a + (b - a) * t for a, b in zip(points[:-1], points[1:])]
    return numpy.vstack(pieces + [points[-1:]])


def to_pixels(x, y, affine):
    a, b, c, d, e, f = affine
    determinant = a * e - b * d
    x, y = x - c, y - f
    return numpy.column_stack([(e * x - b * y) / determinant, (a * y - d * x) / determinant])


def in_raster(ring, transform, affine, wrap):
    path = follow(ring)
    x, y = transform(path[:, 0], path[:, 1])
    if wrap is not None:
        x = wrap(path[:, 0], x)
    return to_pixels(x, y, affine)


def measure(case):
    name, crs, _zone, laid, raster, affine, width, height = case
    frame = box(0, 0, width, height)
    if crs == raster:
        transform = lambda x, y: (x, y)
    else:
        source = crs if not raster.startswith("+") else "+proj=longlat +ellps=WGS84 +towgs84=0,0,0 +type=crs"
        transform = Transformer.from_crs(source, raster + (" +type=crs" if raster.startswith("+") else ""), always_xy=True).transform
    if laid is None:
        # a ring round the pole in metres: longitudes sorted by the turn they make, closed over the pole
        path = follow(ARCTIC)
        lon, lat = transform(path[:, 0], path[:, 1])
        lon = numpy.degrees(numpy.unwrap(numpy.radians(lon)))
        if lon[-1] < lon[0]:
            lon, lat = lon[::-1], lat[::-1]
        ring = numpy.vstack([numpy.column_stack([lon, lat]), [[lon[-1], 90], [lon[0], 90]]])
        total = 0.0
        for turn in (-360, 0, 360):
            total += Polygon(to_pixels(ring[:, 0] + turn, ring[:, 1], affine)).intersection(frame).area
        return total
    if name == "over the seam of a shifted Mercator":
        # the seam is at -30: PROJ takes -30 to the east side; the west piece's points there belong to the west side
        half = 20037508.342789244
        total = 0.0
        for (ring,), side in zip(laid, (1, -1)):
            fixed = lambda lon, x, side=side: numpy.where(numpy.abs(lon + 30) < 1e-9, side * half, x)
            total += Polygon(in_raster(ring, transform, affine, fixed)).intersection(frame).area
        return total
    if name.endswith("both sides"):
        # in lon/lat cut at 180, then carried over: each side is followed with the seam kept on its own side
        whole = Polygon(follow(FIJI))
        half = 20037508.342789244
        total = 0.0
        for piece, shift, seam in ((box(-180, -90, 180, 90), 0, half), (box(180, -90, 540, 90), -360, -half)):
            part = numpy.array(whole.intersection(piece).exterior.coords)
            lon = part[:, 0] + shift
            x, y = transform(lon, part[:, 1])
            x = numpy.where(numpy.abs(numpy.abs(lon) - 180) < 1e-9, seam, x)
            total += Polygon(to_pixels(x, y, affine)).intersection(frame).area
        return total
    total = 0.0
    for outer, *holes in laid:
        shape = Polygon(in_raster(outer, transform, affine, None), [in_raster(hole, transform, affine, None) for hole in holes])
        total += shape.intersection(frame).area
    return total


def main():
    cases = []
    for case in CASES:
        name, crs, zone, _laid, raster, affine, width, height = case
        cases.append({"name": name, "zonesCrs": crs, "zone": zone, "rasterCrs": raster, "affine": affine, "width": width, "height": height, "pixels": float(measure(case))})
    made = {"command": "python test/golden/zones.py", "pyproj": pyproj.__version__, "proj": pyproj.proj_version_str, "shapely": shapely.__version__, "numpy": numpy.__version__}
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "zones.json"), "w") as file:
        json.dump({"made": made, "cases": cases}, file, indent=1)
        file.write("\n")


main()
