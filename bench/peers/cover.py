"""How many web-mercator tiles of a zoom a country touches.      cover.py PEER ZONES ZOOM

The document is parsed before the clock starts; what a peer makes of it is its own work.
"""

import json

from measure import main, peer

# Boxes that are tested against the country at once.
BATCH = 65536


def prepare(zones, zoom):
    with open(zones) as file:
        return json.load(file)["features"][0]["geometry"], int(zoom)


@peer(["shapely:shapely.geometry", "numpy"], prepare)
def quadtree(country, zoom):
    """Halving squares in web mercator: those inside count as a whole, those on the boundary are halved again."""
    import numpy as np
    import shapely
    from shapely.geometry import shape

    def to_unit_square(points):
        return np.column_stack([points[:, 0] / 360 + 0.5, 0.5 - np.arctanh(np.sin(np.radians(points[:, 1]))) / (2 * np.pi)])

    outline = shapely.transform(shape(country), to_unit_square)
    shapely.prepare(outline)
    x = y = np.array([0])
    tiles = 0
    for z in range(zoom + 1):
        size = 1 / 2**z
        boxes = shapely.box(x * size, y * size, (x + 1) * size, (y + 1) * size)
        touched = shapely.intersects(outline, boxes)
        x, y, boxes = x[touched], y[touched], boxes[touched]
        if z == zoom:
            tiles += len(x)
            break
        inside = shapely.contains_properly(outline, boxes)
        tiles += int(inside.sum()) * 4 ** (zoom - z)
        x, y = x[~inside], y[~inside]
        x, y = (2 * x[:, None] + [0, 1, 0, 1]).ravel(), (2 * y[:, None] + [0, 0, 1, 1]).ravel()
    return {"tiles": tiles}


@peer(["supermercado:supermercado.burntiles", "numpy"], prepare)
def supermercado(country, zoom):
    """Rasterises the tiles' grid; it takes polygons of one part."""
    from supermercado.burntiles import burn

    parts = country["coordinates"] if country["type"] == "MultiPolygon" else [country["coordinates"]]
    features = [{"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": part}} for part in parts]
    return {"tiles": len(burn(features, zoom))}


@peer(["mercantile", "shapely:shapely.geometry", "numpy"], prepare)
def mercantile(country, zoom):
    """All tiles of the country's box, each tested against it."""
    import mercantile as package
    import numpy as np
    import shapely
    from shapely.geometry import shape

    outline = shape(country)
    shapely.prepare(outline)

    def touching(corners):
        return int(shapely.intersects(outline, shapely.box(*np.array(corners).T)).sum()) if corners else 0

    tiles, corners = 0, []
    for tile in package.tiles(*outline.bounds, [zoom]):
        corners.append(tuple(package.bounds(tile)))
        if len(corners) == BATCH:
            tiles += touching(corners)
            corners = []
    return {"tiles": tiles + touching(corners)}


if __name__ == "__main__":
    main({"quadtree": quadtree, "supermercado": supermercado, "mercantile": mercantile})
