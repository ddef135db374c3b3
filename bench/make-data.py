"""Makes the benchmarks' data, the same pixels and vertices whenever it runs.

    make-data.py SIZE FOLDER DATASET...      SIZE is small or large; datasets: zonal noisy zones cover one composite ndvi warp map sources items

Rasters are value noise (octaves of random lattices, interpolated bilinearly) cut into classes or scaled to reflectances; outlines are circles
whose radius is a random Fourier series, so they never cross themselves however rough they are. A file appears under its name only when it is whole.
"""

import json
import math
import os
import sys

import numpy as np
import rasterio
import rasterio.shutil
import shapely
from rasterio.transform import from_origin
from rasterio.windows import Window
from shapely.geometry import MultiPolygon, Polygon, box, mapping

BLOCK = 512
# Random numbers are drawn anew for each band of rows, seeded by its first row.
BAND = 2 * BLOCK
UTM_33 = "EPSG:32633"
WEB_MERCATOR = "EPSG:3857"


class Noise:
    """Value noise on size x size pixels, as float32 between 0 and 1, computed for a band of rows at a time."""

    def __init__(self, rng, size, cells, octaves, persistence):
        self.size = size
        self.octaves = []
        for octave in range(octaves):
            count = cells * 2**octave
            self.octaves.append((count, persistence**octave, rng.random((count + 2, count + 2), dtype=np.float32)))

    def rows(self, first, last):
        total = np.zeros((last - first, self.size), np.float32)
        for count, weight, lattice in self.octaves:
            y = np.arange(first, last, dtype=np.float32) * (count / self.size)
            x = np.arange(self.size, dtype=np.float32) * (count / self.size)
            row, col = y.astype(np.int32), x.astype(np.int32)
            down, right = (y - row)[:, None], (x - col)[None, :]
            along = lattice[:, col] * (1 - right) + lattice[:, col + 1] * right
            total += weight * (along[row] * (1 - down) + along[row + 1] * down)
        return total / sum(weight for _, weight, _ in self.octaves)


def outline(rng, x, y, radius, vertices, power=1.1):
    """A ring around (x, y): the larger the power, the smoother."""
    angle = np.linspace(0, 2 * math.pi, vertices, endpoint=False)
    order = np.arange(1, vertices // 3)
    amplitude = rng.standard_normal(order.size) / order**power
    phase = rng.random(order.size) * 2 * math.pi
    spectrum = np.zeros(vertices // 2 + 1, complex)
    spectrum[order] = amplitude * np.exp(1j * phase)
    waves = np.fft.irfft(spectrum, vertices)
    waves /= max(1e-9, np.abs(waves).max())
    r = radius * (1 + 0.35 * waves)
    return np.column_stack([x + r * np.cos(angle), y + r * np.sin(angle)])


def country(rng, x, y, radius, vertices):
    """A country of about so many vertices: a main body with up to 24 lakes, and up to 20 islands off its coast."""
    lakes, islands = 24, 20
    main = Polygon(outline(rng, x, y, radius, int(vertices * 0.6)))
    holes = []
    for _ in range(lakes):
        angle = rng.random() * 2 * math.pi
        away = radius * (0.12 + 0.38 * rng.random())
        size = radius * (0.015 + 0.05 * rng.random())
        lake = Polygon(outline(rng, x + away * math.cos(angle), y + away * math.sin(angle), size, int(vertices * 0.25 / lakes)))
        if main.contains(lake) and not any(lake.intersects(other) for other in holes):
            holes.append(lake)
    main = Polygon(main.exterior, [lake.exterior for lake in holes])
    parts = []
    for _ in range(islands):
        angle = rng.random() * 2 * math.pi
        away = radius * (1.02 + 0.25 * rng.random())
        size = radius * (0.01 + 0.04 * rng.random())
        island = Polygon(outline(rng, x + away * math.cos(angle), y + away * math.sin(angle), size, int(vertices * 0.15 / islands)))
        if not island.intersects(main) and not any(island.intersects(other) for other in parts):
            parts.append(island)
    return MultiPolygon([main, *parts])


def write_zones(path, geometries, epsg):
    features = [{"type": "Feature", "id": str(i), "properties": {"id": i}, "geometry": mapping(g)} for i, g in enumerate(geometries)]
    crs = {"type": "name", "properties": {"name": f"urn:ogc:def:crs:EPSG::{epsg}"}}
    with open(f"{path}.making", "w") as file:
        json.dump({"type": "FeatureCollection", "crs": crs, "features": features}, file)
    os.replace(f"{path}.making", path)


def write_raster(path, size, dtype, crs, west, north, resolution, band_of_rows, predictor=1, nodata=None):
    """A square raster of deflate blocks; band_of_rows(first, last) gives its pixels."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    profile = dict(
        driver="GTiff", width=size, height=size, count=1, dtype=dtype, crs=crs, transform=from_origin(west, north, resolution, resolution),
        tiled=True, blockxsize=BLOCK, blockysize=BLOCK, compress="DEFLATE", zlevel=6, predictor=predictor, nodata=nodata, BIGTIFF="IF_SAFER", NUM_THREADS="2",
    )  # fmt: skip
    with rasterio.open(f"{path}.making", "w", **profile) as file:
        for first in range(0, size, BAND):
            last = min(first + BAND, size)
            file.write(band_of_rows(first, last).astype(dtype), 1, window=Window(0, first, size, last - first))
    os.replace(f"{path}.making", path)


def fine(seed, rows, size):
    """Noise from pixel to pixel, between 0 and 1."""
    return np.random.default_rng(seed).random((rows, size), dtype=np.float32)


def land_cover(size):
    """Classes 1 to 5 in patches with ragged edges."""
    rng = np.random.default_rng(42)
    cover, water = Noise(rng, size, 40, 6, 0.6), Noise(rng, size, 12, 6, 0.6)

    def rows(first, last):
        a = cover.rows(first, last)
        b = water.rows(first, last) + fine(first, last - first, size) * 0.03
        return np.minimum(1 + (a > 0.42) + (a > 0.5) + 2 * (b > 0.56), 5)

    return rows


def make_zonal(large, folder):
    """One complex zone of 18,000 vertices over 400 million pixels of land cover in web mercator."""
    size, resolution = (20000, 30.0) if large else (2500, 240.0)
    west, north, side = -7_000_000.0, -1_000_000.0, size * resolution
    write_raster(f"{folder}/w1.tif", size, "uint8", WEB_MERCATOR, west, north, resolution, land_cover(size), nodata=0)
    zone = country(np.random.default_rng(7), west + side / 2, north - side / 2, side * 0.365, 20000 if large else 4000)
    write_zones(f"{folder}/w1.geojson", [zone.intersection(box(west + 100, north - side + 100, west + side - 100, north - 100))], 3857)


def make_noisy(large, folder):
    """The same land cover with one pixel in seven of a random class, as a classifier leaves it: it packs six to one instead of thirty-six."""
    size, resolution = (20000, 30.0) if large else (2500, 240.0)
    smooth = land_cover(size)

    def rows(first, last):
        draws = fine([1, first], last - first, size)
        return np.where(draws < NOISY_SHARE, 1 + np.floor(draws * (5 / NOISY_SHARE)), smooth(first, last))

    write_raster(f"{folder}/w1_noisy.tif", size, "uint8", WEB_MERCATOR, -7_000_000.0, -1_000_000.0, resolution, rows, nodata=0)


NOISY_SHARE = 1 / 7


def make_zones(large, folder):
    """2,000 zones of 60 vertices and 20 to 140 pixels across, over float values and over classes."""
    size, count, resolution, west, north = 10000 if large else 2500, 2000 if large else 200, 10.0, 500000.0, 5_000_000.0
    noise = Noise(np.random.default_rng(43), size, 30, 6, 0.6)
    values = lambda first, last: np.round(noise.rows(first, last) * 1000 + fine(first, last - first, size), 2)
    write_raster(f"{folder}/w1b_val.tif", size, "float32", UTM_33, west, north, resolution, values, predictor=3)
    classes = lambda first, last: 1 + np.clip((noise.rows(first, last) - 0.3) * 12, 0, 4)
    write_raster(f"{folder}/w1b_cls.tif", size, "uint8", UTM_33, west, north, resolution, classes, nodata=0)
    rng, side = np.random.default_rng(8), size * resolution

    def zone():
        x, y = west + side * (0.03 + 0.94 * rng.random()), north - side * (0.03 + 0.94 * rng.random())
        return Polygon(outline(rng, x, y, resolution * (10 + 60 * rng.random()), 60, power=1.5))

    write_zones(f"{folder}/w1b.geojson", [zone() for _ in range(count)], 32633)


def make_cover(large, folder):
    """A country in longitude and latitude."""
    write_zones(f"{folder}/w4.geojson", [country(np.random.default_rng(9), 25.0, 45.0, 3.0 if large else 0.5, 20000 if large else 4000)], 4326)


def make_one(_large, folder):
    """A small question: one zone over 1,000 x 1,000 classes."""
    size, resolution, west, north = 1000, 10.0, 500000.0, 5_000_000.0
    write_raster(f"{folder}/one.tif", size, "uint8", UTM_33, west, north, resolution, land_cover(size), nodata=0)
    write_zones(f"{folder}/one.geojson", [Polygon(outline(np.random.default_rng(10), west + 5000, north - 5000, 3000, 60, power=1.5))], 32633)


def make_composite(large, folder):
    """Twelve scenes of four bands with clouds, and a quality band of bits: 3 cloud, 4 shadow, 6 clear land."""
    size, west, north, resolution = 4096 if large else 1024, 600000.0, 4_600_000.0, 10.0
    rng = np.random.default_rng(44)
    ground = [Noise(np.random.default_rng(100 + band), size, 24, 6, 0.6) for band in range(4)]
    for scene in range(12):
        cloud = Noise(np.random.default_rng(200 + scene), size, 6, 5, 0.5)
        gain = 0.9 + 0.2 * rng.random()
        for band in range(4):

            def reflectance(first, last):
                a = ground[band].rows(first, last) * 3000 * gain + 200
                a += np.clip((cloud.rows(first, last) - 0.55) * 20, 0, 1) * 6000 + fine([scene, band, first], last - first, size) * 60
                return np.clip(a, 1, 65535)

            write_raster(f"{folder}/w2/s{scene:02d}_b{band}.tif", size, "uint16", UTM_33, west, north, resolution, reflectance, predictor=2, nodata=0)

        def quality(first, last):
            c = cloud.rows(first, last)
            return 64 + np.where(c > 0.56, 8, 0) + np.where((c > 0.53) & (c <= 0.56), 16, 0)

        write_raster(f"{folder}/w2/s{scene:02d}_qa.tif", size, "uint16", UTM_33, west, north, resolution, quality)


def make_ndvi(large, folder):
    """A diamond that leaves out the corners of the composite's scenes."""
    west, north, side = 600000.0, 4_600_000.0, (4096 if large else 1024) * 10.0
    x, y, away = west + side / 2, north - side / 2, side * 0.49
    write_zones(f"{folder}/ndvi.geojson", [Polygon([(x - away, y), (x, y + away), (x + away, y), (x, y - away)])], 32633)


def make_warp(large, folder):
    """One band of reflectances in UTM."""
    size = 10000 if large else 2500
    noise = Noise(np.random.default_rng(45), size, 40, 6, 0.6)

    def rows(first, last):
        return np.clip(noise.rows(first, last) * 9000 + np.random.default_rng(first).random((last - first, size)) * 40, 1, 65535)

    write_raster(f"{folder}/w3.tif", size, "uint16", UTM_33, 450000.0, 5_000_000.0, 10.0, rows, predictor=2, nodata=0)


def make_map(large, folder):
    """The same band as a Cloud Optimized GeoTIFF, in UTM still."""
    if not os.path.exists(f"{folder}/w3.tif"):
        make_warp(large, folder)
    copy = dict(driver="COG", COMPRESS="DEFLATE", PREDICTOR="YES", BLOCKSIZE=BLOCK, RESAMPLING="AVERAGE", NUM_THREADS="2")
    rasterio.shutil.copy(f"{folder}/w3.tif", f"{folder}/map.tif.making", **copy)
    os.replace(f"{folder}/map.tif.making", f"{folder}/map.tif")


def make_sources(large, folder):
    """Many small rasters side by side."""
    cols, rows, size = (40, 25, 256) if large else (10, 10, 256)
    noise = Noise(np.random.default_rng(46), size, 8, 3, 0.6)
    for i in range(cols * rows):
        west, north = 500000.0 + i % cols * size * 10, 5_000_000.0 - i // cols * size * 10
        pixels = lambda first, last: 1 + noise.rows(first, last) * 9000
        write_raster(f"{folder}/sources.making/t{i:04d}.tif", size, "uint16", UTM_33, west, north, 10.0, pixels, predictor=2, nodata=0)
    os.replace(f"{folder}/sources.making", f"{folder}/sources")


def make_items(large, folder):
    """A STAC ItemCollection of many scenes."""
    rng = np.random.default_rng(47)
    bands = ["coastal", "blue", "green", "red", "nir08", "swir16", "swir22", "qa_pixel"]

    def item(i):
        west, south = 5 + float(rng.integers(0, 150)) / 10, 38 + float(rng.integers(0, 140)) / 10
        east, north = west + 1.5, south + 1.5
        ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
        day = f"{rng.integers(2013, 2025)}-{rng.integers(1, 13):02d}-{rng.integers(1, 29):02d}"
        asset = lambda band: {
            "href": f"./s{i}_{band}.tif", "type": "image/tiff; application=geotiff; profile=cloud-optimized", "title": f"Band {band}",
            "description": "Surface reflectance, scaled", "roles": ["data", "reflectance"], "eo:common_name": band, "gsd": 30,
        }  # fmt: skip
        return {
            "type": "Feature", "stac_version": "1.1.0", "id": f"s{i}", "geometry": {"type": "Polygon", "coordinates": [ring]}, "bbox": [west, south, east, north],
            "properties": {
                "datetime": f"{day}T10:{rng.integers(0, 60):02d}:00Z", "eo:cloud_cover": int(rng.integers(0, 100)), "proj:code": "EPSG:32633",
                "platform": f"landsat-{rng.integers(7, 10)}", "instruments": ["oli", "tirs"], "landsat:wrs_path": f"{rng.integers(1, 234):03d}",
            },
            "links": [], "assets": {band: asset(band) for band in bands},
        }  # fmt: skip

    with open(f"{folder}/items.json.making", "w") as file:
        file.write('{"type":"FeatureCollection","features":[')
        for i in range(100_000 if large else 2000):
            file.write((",\n" if i else "") + json.dumps(item(i)))
        file.write("]}")
    os.replace(f"{folder}/items.json.making", f"{folder}/items.json")


if __name__ == "__main__":
    size, folder, *datasets = sys.argv[1:]
    os.makedirs(folder, exist_ok=True)
    for dataset in datasets:
        globals()[f"make_{dataset}"](size == "large", folder)
        print(f"made {dataset} ({size})", file=sys.stderr, flush=True)
