"""Areas of pixels and of blocks of pixels on the ellipsoid, for test/unit/geo-crs/cell-area.test.ts.

    python test/golden/area.py         (pyproj, mpmath; writes area.json beside this file)

A pixel's boundary is followed in 64 steps a side, brought to longitude and latitude by PROJ, and from there to an authalic cylindrical plane
(sine of authalic latitude, computed with 40 digits) cut about its own centre; its area there is the shoelace sum with Richardson's
extrapolation over 32 and 64 steps. The polar raster's pixels are integrals of Snyder's point scale factor instead (1987, eq. 21-32 to 21-34):
PROJ's inverse loses nine digits at the pole itself. No formula is shared with the code under test but the definition of authalic latitude.
Blocks are measured by pyproj.Geod along densely followed sides.
"""
import json
import os
import sys

import mpmath
import pyproj
from mpmath import mp, mpf
from pyproj import CRS, Geod, Transformer

mp.dps = 40

# name, CRS, affine a b c d e f, width, height, pixels (col, row)
RASTERS = [
    ("lonlat", "EPSG:4326", [0.0833333333333333, 0, -180, 0, -0.0833333333333333, 87.37], 4320, 2000, [(0, 0), (100, 40), (2000, 1000), (4319, 1999)]),
    ("web mercator", "EPSG:3857", [611.49622628141, 0, -20037508.342789244, 0, -611.49622628141, 20037508.342789244], 65536, 65536, [(10, 3), (20000, 20000), (33000, 32768), (65535, 65000)]),
    ("mercator", "EPSG:3395", [1000, 0, -10000000, 0, -1000, 15000000], 20000, 30000, [(0, 0), (5000, 9000), (10000, 15000), (1, 29999)]),
    ("equidistant", "EPSG:4087", [2000, 0, -20000000, 0, -2000, 10000000], 20000, 10000, [(0, 0), (3, 77), (5, 5000)]),
    ("equal area cylindrical", "EPSG:6933", [900, 0, -17367530, 0, -900, 7314540], 38000, 16000, [(0, 0), (30000, 8000), (20, 15000)]),
    ("utm", "EPSG:32633", [1000, 0, 100000, 0, -1000, 9300000], 800, 9300, [(0, 0), (400, 5000), (799, 9299), (10, 4000)]),
    ("albers", "EPSG:5070", [3000, 0, -2400000, 0, -3000, 3200000], 1600, 1000, [(0, 0), (800, 500), (1599, 999)]),
    ("laea", "EPSG:3035", [2500, 0, 2500000, 0, -2500, 5500000], 2000, 1700, [(0, 0), (1000, 800), (1999, 1699)]),
    ("polar", "EPSG:3031", [5000, 0, -3000000, 0, -5000, 3000000], 1200, 1200, [(0, 0), (599, 599), (600, 600), (610, 580), (1199, 3)]),
    ("utm us", "EPSG:26912", [315.3, 0, 200000, 0, -315.25, 4900000], 1900, 5000, [(0, 0), (950, 2000), (1899, 4999)]),
    ("utm south", "EPSG:31985", [285, 0, 150000, 0, -285, 9500000], 2400, 6000, [(0, 0), (1000, 3000), (2399, 5999)]),
    ("lambert", "EPSG:2154", [500, 0, 100000, 0, -500, 7100000], 2200, 2000, [(0, 0), (1000, 1000), (2199, 1999)]),
    ("lambert canada", "EPSG:3347", [5000, 0, 3500000, 0, -5000, 5000000], 1200, 900, [(0, 0), (600, 400), (1199, 899)]),
    ("rotated utm", "EPSG:32633", [866.025, 500, 300000, 500, -866.025, 5500000], 600, 700, [(0, 0), (300, 300), (599, 699)]),
    ("south-up utm", "EPSG:32733", [700, 0, 200000, 0, 700, 5000000], 900, 4000, [(0, 0), (450, 2000), (899, 3999)]),
    ("mollweide", "ESRI:54009", [5000, 0, -17500000, 0, -5000, 9000000], 7000, 3600, [(3500, 100), (2000, 900), (3600, 1800)]),
    ("rotated lonlat", "EPSG:4326", [0.008, 0.003, 10, 0.003, -0.008, 60], 900, 800, [(0, 0), (450, 400), (899, 799)]),
    ("survey feet", "EPSG:2263", [1000, 0, 900000, 0, -1000, 300000], 300, 300, [(0, 0), (299, 299)]),
]
BLOCKS = {"utm": (300, 3000, 200, 200), "web mercator": (30000, 20000, 300, 300), "polar": (500, 500, 200, 200), "albers": (700, 400, 100, 100), "lonlat": (1000, 300, 100, 100), "lambert": (900, 900, 300, 300), "mollweide": (3000, 700, 60, 60)}


def sine_authalic(latitude, e2):
    e = mpmath.sqrt(e2)

    def q(s):
        return (1 - e2) * (s / (1 - e2 * s * s) + mpmath.atanh(e * s) / e)

    return q(mpmath.sin(latitude)) / q(mpf(1))


def authalic_radius_squared(a, e2):
    e = mpmath.sqrt(e2)
    return a * a / 2 * (1 + (1 - e2) / e * mpmath.atanh(e))


def boundary(affine, col, row, cols, rows, steps):
    a, b, c, d, e, f = affine
    corners = [(col, row), (col + cols, row), (col + cols, row + rows), (col, row + rows)]
    for (i0, j0), (i1, j1) in zip(corners, corners[1:] + corners[:1]):
        for k in range(steps):
            i, j = i0 + (i1 - i0) * k / steps, j0 + (j1 - j0) * k / steps
            yield a * i + b * j + c, d * i + e * j + f


def ellipsoid(crs):
    geod = CRS(crs).get_geod() if not crs == "EPSG:3857" else Geod(ellps="WGS84")
    return geod


def pixel_area(transformer, geod, affine, col, row):
    f = mpf(geod.f)
    e2 = f * (2 - f)
    r2 = authalic_radius_squared(mpf(geod.a), e2)

    def shoelace(steps):
        points = []
        for x, y in boundary(affine, col, row, 1, 1, steps):
            lon, lat = transformer.transform(x, y)
            points.append((mpf(lon), sine_authalic(mpmath.radians(mpf(min(90, max(-90, lat)))), e2)))
        first = points[0][0]
        # longitudes continuous from the first; a ring round a pole is closed over it
        flat = [points[0]]
        for lon, s in points[1:]:
            flat.append((lon - 360 * mpmath.nint((lon - flat[-1][0]) / 360), s))
        turn = mpmath.nint((flat[-1][0] + (points[0][0] - flat[-1][0] - 360 * mpmath.nint((points[0][0] - flat[-1][0]) / 360)) - first) / 360)
        flat.append((flat[0][0] + 360 * turn, flat[0][1]))
        if turn:
            pole = mpf(1) if flat[0][1] > 0 else mpf(-1)
            flat += [(flat[-1][0], pole), (flat[0][0], pole), flat[0]]
        origin = flat[0]
        total = mpf(0)
        for (x0, y0), (x1, y1) in zip(flat, flat[1:]):
            total += (x0 - origin[0]) * (y1 - origin[1]) - (x1 - origin[0]) * (y0 - origin[1])
        return abs(mpmath.radians(total)) / 2 * r2

    coarse, fine = shoelace(32), shoelace(64)
    return float(fine + (fine - coarse) / 3)


def polar_area(affine, col, row):
    """EPSG:3031: the integral of 1 / k² over a pixel."""
    a, f = mpf(6378137), 1 / mpf("298.257223563")
    e2 = f * (2 - f)
    e = mpmath.sqrt(e2)

    def t(p):
        s = mpmath.sin(p)
        return mpmath.tan(mpmath.pi / 4 - p / 2) / ((1 - e * s) / (1 + e * s)) ** (e / 2)

    def m(p):
        return mpmath.cos(p) / mpmath.sqrt(1 - e2 * mpmath.sin(p) ** 2)

    scale = a * m(mpmath.radians(71)) / t(mpmath.radians(71))

    def density(x, y):
        rho = mpmath.hypot(x, y)
        latitude = mpmath.findroot(lambda p: t(p) - rho / scale, mpmath.pi / 2 - 2 * mpmath.atan(rho / scale))
        return (a * m(latitude) / rho) ** 2

    x, y, size = mpf(affine[2] + affine[0] * col), mpf(affine[5] + affine[4] * (row + 1)), mpf(affine[0])
    with mpmath.workdps(25):
        inner = lambda u: mpmath.quad(lambda v: density(u, v), [y, y + size], maxdegree=3, method="gauss-legendre")
        return float(mpmath.quad(inner, [x, x + size], maxdegree=3, method="gauss-legendre"))


def main():
    cases = []
    for name, crs, affine, width, height, pixels in RASTERS:
        geod = ellipsoid(crs)
        base = CRS(crs).geodetic_crs
        transformer = Transformer.from_crs(crs, base, always_xy=True)
        identity = CRS(crs).is_geographic
        through = transformer if not identity else type("Same", (), {"transform": staticmethod(lambda x, y: (x, y))})
        case = {"name": name, "crs": crs, "affine": affine, "width": width, "height": height,
                "pixels": [[col, row, polar_area(affine, col, row) if name == "polar" else pixel_area(through, geod, affine, col, row)] for col, row in pixels]}
        if name in BLOCKS:
            col, row, cols, rows = BLOCKS[name]
            ring = [through.transform(x, y) for x, y in boundary(affine, col, row, cols, rows, 20000)]
            case["block"] = [col, row, cols, rows, abs(geod.polygon_area_perimeter(*zip(*ring))[0])]
        cases.append(case)
    made = {"command": "python test/golden/area.py", "pyproj": pyproj.__version__, "proj": pyproj.proj_version_str, "mpmath": mpmath.__version__, "python": sys.version.split()[0]}
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "area.json"), "w") as file:
        json.dump({"made": made, "cases": cases}, file, indent=1)
        file.write("\n")


main()
