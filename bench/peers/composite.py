"""The median of twelve scenes without clouds, shadows and fill, written as a tiled GeoTIFF.      composite.py PEER FOLDER SCRATCH"""

import os
import uuid

from measure import main, note_child, peer, whoami

SCENES = 12
BANDS = ("b0", "b1", "b2", "b3")
# Bits: fill, cloud, shadow.
DROPPED = 0b11001
ROWS = 512


def path_of(folder, scene, band):
    return f"{folder}/s{scene:02d}_{band}.tif"


def profile_of(folder):
    import rasterio

    with rasterio.open(path_of(folder, 0, "b0")) as first:
        profile = {"driver": "GTiff", "dtype": "uint16", "width": first.width, "height": first.height, "crs": first.crs, "transform": first.transform}
    return profile | {"count": len(BANDS), "nodata": 0, "compress": "DEFLATE", "zlevel": 6, "predictor": 2, "tiled": True, "blockxsize": 512, "blockysize": 512, "interleave": "band"}


def figures_of(path):
    import numpy
    import rasterio

    with rasterio.open(path) as image:
        bands = [image.read(band + 1) for band in range(len(BANDS))]
    os.unlink(path)
    valid = [int((band != 0).sum()) for band in bands]
    return {"valid": valid, "means": [float(band.sum(dtype=numpy.uint64)) / count for band, count in zip(bands, valid)]}


def compiled():
    """The kernel, compiled before it is called in earnest."""
    import numba
    import numpy

    @numba.njit(nogil=True)
    def medians(stack, dropped, out):
        values = numpy.empty(stack.shape[0], numpy.int64)
        for row in range(stack.shape[1]):
            for col in range(stack.shape[2]):
                count = 0
                for scene in range(stack.shape[0]):
                    value = stack[scene, row, col]
                    if dropped[scene, row, col] or value == 0:
                        continue
                    at = count
                    while at > 0 and values[at - 1] > value:
                        values[at] = values[at - 1]
                        at -= 1
                    values[at] = value
                    count += 1
                out[row, col] = 0 if count == 0 else (values[(count - 1) // 2] + values[count // 2]) // 2

    medians(numpy.ones((SCENES, 1, 1), numpy.uint16), numpy.zeros((SCENES, 1, 1), numpy.bool_), numpy.zeros((1, 1), numpy.uint16))
    return medians


_kernel = None


def block_of(arguments):
    """All bands of some rows."""
    import numpy
    import rasterio
    from rasterio.windows import Window

    global _kernel
    if _kernel is None:
        _kernel = compiled()
    folder, first, width, rows = arguments
    window = Window(0, first, width, rows)
    dropped = numpy.empty((SCENES, rows, width), numpy.bool_)
    for scene in range(SCENES):
        with rasterio.open(path_of(folder, scene, "qa")) as quality:
            dropped[scene] = (quality.read(1, window=window) & DROPPED) != 0
    out = numpy.empty((len(BANDS), rows, width), numpy.uint16)
    stack = numpy.empty((SCENES, rows, width), numpy.uint16)
    for index, band in enumerate(BANDS):
        for scene in range(SCENES):
            with rasterio.open(path_of(folder, scene, band)) as source:
                source.read(1, window=window, out=stack[scene])
        _kernel(stack, dropped, out[index])
    return first, out, whoami()


def pool_of(folder, scratch):
    """Processes whose kernel is compiled."""
    from multiprocessing import Pool

    pool = Pool(2)
    pool.map(_warm, range(2), 1)
    return folder, scratch, pool


def _warm(_):
    global _kernel
    if _kernel is None:
        _kernel = compiled()


@peer(["rasterio:rasterio.windows", "numpy", "numba"], prepare=pool_of)
def rasterio_numba(folder, scratch, pool):
    import rasterio
    from rasterio.windows import Window

    profile, path = profile_of(folder), f"{scratch}/{uuid.uuid4()}.tif"
    width, height = profile["width"], profile["height"]
    jobs = [(folder, first, width, min(ROWS, height - first)) for first in range(0, height, ROWS)]
    with pool, rasterio.open(path, "w", **profile, num_threads="all_cpus") as image:
        for first, bands, child in pool.imap_unordered(block_of, jobs):
            note_child(*child)
            image.write(bands, window=Window(0, first, width, bands.shape[1]))
        pool.close()
        pool.join()
    return lambda: figures_of(path)


@peer(["odc-stac:odc.stac", "dask", "xarray", "rioxarray", "pystac", "rasterio:rasterio.warp", "numpy"])
def odc_stac(folder, scratch):
    import datetime

    import dask
    import odc.stac
    import pystac
    import rasterio
    import rioxarray  # noqa: F401
    from rasterio.warp import transform_bounds

    with rasterio.open(path_of(folder, 0, "b0")) as first:
        shape, transform = list(first.shape), list(first.transform)[:6]
        code, resolution = str(first.crs), first.res[0]
        west, south, east, north = transform_bounds(first.crs, "EPSG:4326", *first.bounds)
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    items = []
    for scene in range(SCENES):
        item = pystac.Item(
            f"s{scene}",
            {"type": "Polygon", "coordinates": [ring]},
            [west, south, east, north],
            datetime.datetime(2024, 1 + scene, 1),
            {"proj:code": code, "proj:epsg": int(code.split(":")[1]), "proj:shape": shape, "proj:transform": transform},
            stac_extensions=["https://stac-extensions.github.io/projection/v1.1.0/schema.json"],
        )
        for band in (*BANDS, "qa"):
            item.add_asset(band, pystac.Asset(os.path.abspath(path_of(folder, scene, band)), media_type="image/tiff; application=geotiff", roles=["data"]))
        items.append(item)
    path = f"{scratch}/{uuid.uuid4()}.tif"
    with dask.config.set(scheduler="threads", num_workers=os.cpu_count()):
        cube = odc.stac.load(items, bands=[*BANDS, "qa"], crs=code, resolution=resolution, chunks={"x": 1024, "y": 1024}, dtype="uint16", nodata=0)
        bands = cube[list(BANDS)]
        clear = bands.where(((cube.qa & DROPPED) == 0) & (bands != 0)).chunk(time=-1)
        image = clear.median("time", skipna=True).fillna(0).astype("uint16").to_array("band").compute()
    image.rio.write_crs(code).rio.to_raster(path, tiled=True, compress="DEFLATE", predictor=2, blockxsize=512, blockysize=512)
    return lambda: figures_of(path)


if __name__ == "__main__":
    main({"rasterio-numba": rasterio_numba, "odc-stac": odc_stac})
