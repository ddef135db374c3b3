"""Scenes of two years with few clouds, of two platforms, in a box.      query.py PEER ITEMS"""

import json

from measure import main, peer

YEARS = ("2015", "2020")
MOST_CLOUDS = 20
PLATFORMS = ("landsat-8", "landsat-9")
WEST, SOUTH, EAST, NORTH = 10, 40, 15, 50


def wanted(item):
    properties, (west, south, east, north) = item["properties"], item["bbox"]
    return (
        properties["datetime"][:4] in YEARS
        and properties["eo:cloud_cover"] < MOST_CLOUDS
        and properties["platform"] in PLATFORMS
        and west <= EAST
        and east >= WEST
        and south <= NORTH
        and north >= SOUTH
    )


@peer([])
def python_json(items):
    with open(items) as file:
        found = sorted(int(item["id"][1:]) for item in json.load(file)["features"] if wanted(item))
    return {"matched": len(found), "scenes": found}


if __name__ == "__main__":
    main({"python-json": python_json})
