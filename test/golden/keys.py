"""Makes keys.json: the tiles of small layouts that geometries meet, found by asking each tile.

pip install shapely==2.2.0 pyproj==3.7.2, then: python keys.py > keys.json

A polygon meets a tile where their interiors meet; a line where its interior meets the tile's, or runs along its west or north edge; a point where it
lies in the tile or on its west or north edge. Tiles are made with keyToExtent's own arithmetic, and GEOS's predicates are exact.
"""

import importlib.metadata as metadata
import json
import math
import platform
import random

import pyproj
import shapely
from shapely.geometry import LineString, MultiPolygon, Point, Polygon, box, mapping, shape

random.seed(11)
HALF = 20037508.342789244
LAYOUTS = [
    ([-HALF, -HALF, HALF, HALF], 32, 32),
    ([0.0, 0.0, 7.0, 5.0], 7, 5),
    ([399960.0, 4790220.0, 509760.0, 4900020.0], 21, 43),
    ([-180.0, -89.99999, 179.99999, 89.99999], 16, 16),
]


def tiles(layout):
    (xmin, ymin, xmax, ymax), cols, rows = layout
    width, height = (xmax - xmin) / cols, (ymax - ymin) / rows
    for row in range(rows):
        for col in range(cols):
            yield col, row, (xmin + col * width, ymax - (row + 1) * height, xmin + (col + 1) * width, ymax - row * height)


def meets(geometry, bounds):
    if geometry.geom_type in ("MultiPolygon", "GeometryCollection", "MultiLineString", "MultiPoint"):
        return any(meets(part, bounds) for part in geometry.geoms)
    west, south, east, north = bounds
    tile = box(*bounds)
    if geometry.geom_type == "Polygon":
        return geometry.relate_pattern(tile, "T********")
    if geometry.geom_type == "LineString":
        edges = [LineString([(west, south), (west, north)]), LineString([(west, north), (east, north)])]
        return geometry.relate_pattern(tile, "T********") or any(geometry.relate_pattern(edge, "1********") for edge in edges)
    return west <= geometry.x < east and south < geometry.y <= north


def keys(geometry, layout):
    return [[col, row] for col, row, bounds in tiles(layout) if meets(geometry, bounds)]


def star(cx, cy, radius, points):
    angles = sorted(random.uniform(0, 2 * math.pi) for _ in range(points))
    return [(cx + radius * random.uniform(0.2, 1) * math.cos(a), cy + radius * random.uniform(0.2, 1) * math.sin(a)) for a in angles]


def valid_star(cx, cy, radius, points):
    while True:
        polygon = Polygon(star(cx, cy, radius, points))
        if polygon.is_valid and polygon.area > 0:
            return polygon


cases = []
for layout in LAYOUTS:
    (xmin, ymin, xmax, ymax), cols, rows = layout
    w, h = xmax - xmin, ymax - ymin
    spot = lambda: (random.uniform(xmin, xmax), random.uniform(ymin, ymax))
    grid = lambda: (random.randrange(cols + 1), random.randrange(rows + 1))
    edge = lambda c, r: (xmin + c * (w / cols), ymax - r * (h / rows))
    geometries = []
    for _ in range(12):
        geometries.append(valid_star(*spot(), min(w, h) * random.choice([0.02, 0.1, 0.3, 0.6]), random.choice([3, 5, 12, 40])))
    # With a hole.
    for _ in range(3):
        outer = box(*sorted([random.uniform(xmin, xmax), random.uniform(xmin, xmax)])[0:1], ymin + h * 0.1, xmax, ymax - h * 0.2)
        hole = valid_star(*[(a + b) / 2 for a, b in [(outer.bounds[0], outer.bounds[2]), (outer.bounds[1], outer.bounds[3])]], (outer.bounds[2] - outer.bounds[0]) * 0.4, 9)
        ring = Polygon(outer.exterior.coords, [hole.exterior.coords]) if outer.contains(hole) else outer
        geometries.append(ring)
    geometries.append(MultiPolygon([valid_star(xmin + w * 0.2, ymin + h * 0.2, min(w, h) * 0.15, 7), valid_star(xmin + w * 0.8, ymin + h * 0.8, min(w, h) * 0.15, 7)]))
    # On tile edges: rectangles and triangles with their corners where tiles meet.
    for _ in range(8):
        (c0, r0), (c1, r1) = grid(), grid()
        if c0 != c1 and r0 != r1:
            (x0, y0), (x1, y1) = edge(c0, r0), edge(c1, r1)
            geometries.append(box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)))
            geometries.append(Polygon([(x0, y0), (x1, y0), (x1, y1)]))
    # Past the layout.
    geometries.append(box(xmin - w, ymin + h * 0.4, xmin + w * 0.31, ymax + h))
    for _ in range(12):
        geometries.append(LineString([spot() for _ in range(random.choice([2, 3, 7]))]))
    for _ in range(8):
        (c0, r0), (c1, r1) = grid(), grid()
        if (c0, r0) != (c1, r1):
            geometries.append(LineString([edge(c0, r0), edge(c1, r0)]) if c0 != c1 else LineString([edge(c0, r0), edge(c0, r1)]))
            geometries.append(LineString([edge(c0, r0), spot()]))
    for _ in range(4):
        geometries.append(Point(*spot()))
        geometries.append(Point(*edge(*grid())))
    # GeoTrellis's own key of a point on an edge follows from its arithmetic, pointToKey; only those are kept where the edge's number says the same.
    for geometry in geometries:
        if geometry.geom_type == "Point":
            col, row = math.floor(((geometry.x - xmin) / w) * cols), math.floor(((ymax - geometry.y) / h) * rows)
            expected = [[col, row]] if 0 <= col < cols and 0 <= row < rows else []
            if keys(geometry, layout) != expected:
                continue
        found = keys(geometry, layout)
        # A diagonal between corners of tiles may pass a corner by the last bit of its coordinates: nothing hangs on such a tile.
        if "Polygon" in geometry.geom_type and keys(geometry.buffer(-1e-9 * w / cols), layout) != found:
            continue
        cases.append({"layout": layout, "geometry": mapping(geometry), "keys": found})

# Longitudes and latitudes on web mercator: edges straight in degrees, followed in 2,000 pieces. Only those whose tiles a hair's breadth does not change.
across = pyproj.Transformer.from_crs(4326, 3857, always_xy=True)
layout = LAYOUTS[0]
followed = []
while len(followed) < 16:
    lon, lat = random.uniform(-150, 150), random.uniform(-60, 60)
    polygon = valid_star(lon, lat, random.choice([2, 10, 24]), random.choice([4, 9]))
    dense = shapely.segmentize(polygon, max(polygon.length / 2000, 1e-6))
    flat = shapely.transform(dense, lambda xy: [across.transform(x, y) for x, y in xy])
    hair = (2 * HALF / 32) * 1e-5
    found = keys(flat.buffer(0), layout)
    if found == keys(flat.buffer(hair), layout) == keys(flat.buffer(-hair), layout):
        followed.append({"geometry": mapping(polygon), "keys": found})

json.dump(
    {
        "made": {
            "by": "keys.py",
            "command": "python keys.py > keys.json",
            "python": platform.python_version(),
            **{name: metadata.version(name) for name in ("shapely", "pyproj")},
            "geos": shapely.geos_version_string,
        },
        "cases": cases,
        "followed": {"layout": layout, "cases": followed},
    },
    open("/dev/stdout", "w"),
    separators=(",", ":"),
)
