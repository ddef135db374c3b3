"""For each of many zones the mean of a raster of values and the share of one class in a raster of classes.      zones.py PEER VALUES CLASSES ZONES"""

import json

from measure import main, peer

CLASS = 3


def features_of(zones):
    with open(zones) as file:
        return json.load(file)["features"]


@peer(["rasterio:rasterio.features", "numpy"])
def rasterio_windows(values, classes, zones):
    """Both rasters in one loop: each zone's window is read and its outline rasterised once."""
    import rasterio
    from rasterio.features import geometry_window, rasterize

    means, shares = [], []
    with rasterio.open(values) as value_file, rasterio.open(classes) as class_file:
        for feature in features_of(zones):
            zone = feature["geometry"]
            window = geometry_window(value_file, [zone])
            shape = (window.height, window.width)
            inside = rasterize([(zone, 1)], shape, transform=value_file.window_transform(window), dtype="uint8") == 1
            means.append(float(value_file.read(1, window=window)[inside].mean(dtype="f8")))
            shares.append(float((class_file.read(1, window=window)[inside] == CLASS).mean()))
    return {"means": means, "shares": shares}


@peer(["exactextract", "rasterio"])
def exactextract(values, classes, zones):
    from exactextract import exact_extract

    features = features_of(zones)
    means = [float(found["properties"]["mean"]) for found in exact_extract(values, features, ["mean"])]
    shares = []
    for found in exact_extract(classes, features, ["unique", "frac"]):
        fractions = dict(zip(map(int, found["properties"]["unique"]), map(float, found["properties"]["frac"])))
        shares.append(fractions.get(CLASS, 0.0))
    return {"means": means, "shares": shares}


@peer(["rasterstats", "rasterio"])
def rasterstats(values, classes, zones):
    from rasterstats import zonal_stats

    means = [float(found["mean"]) for found in zonal_stats(zones, values, stats=["mean"])]
    counts = zonal_stats(zones, classes, categorical=True, nodata=0)
    return {"means": means, "shares": [found.get(CLASS, 0) / max(1, sum(found.values())) for found in counts]}


if __name__ == "__main__":
    main({"rasterio-windows": rasterio_windows, "exactextract": exactextract, "rasterstats": rasterstats})
