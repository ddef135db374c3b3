"""A raster in UTM as web mercator, on the tiles of a map.      warp.py PEER RASTER SCRATCH"""

import os
import uuid

from measure import main, note_child, peer, whoami

# Blocks that GDAL keeps decoded, in megabytes; it reads the number when it is loaded.
os.environ["GDAL_CACHEMAX"] = "1024"

PROCESSES = 2
TILE = 512
# Tiles to a task.
TASK = 32


def cog(raster, scratch, resampling):
    """GDAL's COG driver, as `gdal_translate -of COG` calls it."""
    import rasterio.shutil
    from image_figures import figures_of

    path = f"{scratch}/{uuid.uuid4()}.tif"
    rasterio.shutil.copy(
        raster, path, driver="COG", TILING_SCHEME="GoogleMapsCompatible", RESAMPLING=resampling,
        COMPRESS="DEFLATE", LEVEL=6, PREDICTOR="YES", BLOCKSIZE=TILE, NUM_THREADS="ALL_CPUS",
    )  # fmt: skip

    def figures():
        read = figures_of(path)
        os.unlink(path)
        return read

    return figures


@peer(["rasterio:rasterio.shutil", "numpy"])
def gdal_bilinear(raster, scratch):
    return cog(raster, scratch, "BILINEAR")


@peer(["rasterio:rasterio.shutil", "numpy"])
def gdal_nearest(raster, scratch):
    return cog(raster, scratch, "NEAREST")


def tiles_of(raster):
    """The tiles of the zoom whose pixels are about the raster's."""
    import math

    import morecantile
    import rasterio
    from rasterio.warp import transform_bounds

    with rasterio.open(raster) as file:
        bounds = transform_bounds(file.crs, "EPSG:4326", *file.bounds)
        resolution = file.res[0] / math.cos(math.radians((bounds[1] + bounds[3]) / 2))
    zoom = round(math.log2(2 * math.pi * 6378137 / TILE / resolution))
    return list(morecantile.tms.get("WebMercatorQuad").tiles(*bounds, [zoom]))


def some_tiles(task):
    """Tiles as they would be stored: deflated. What is compared of them comes along."""
    import warnings
    import zlib

    import numpy as np
    from image_figures import LATTICE
    from rio_tiler.io import Reader

    raster, tiles, left, top = task
    warnings.simplefilter("ignore")
    valid, total, samples = 0, 0, []
    with Reader(raster) as reader:
        for x, y, z in tiles:
            image = reader.tile(x, y, z, tilesize=TILE, resampling_method="bilinear", reproject_method="bilinear")
            pixels, there = image.data[0], image.mask > 0
            zlib.compress(pixels.tobytes(), 6)
            valid, total = valid + int(there.sum()), total + int(pixels[there].sum(dtype=np.uint64))
            row, col = (y - top) * TILE, (x - left) * TILE
            samples.append((-(-row // LATTICE), -(-col // LATTICE), np.where(there, pixels, 0)[-row % LATTICE :: LATTICE, -col % LATTICE :: LATTICE]))
    return valid, total, samples, whoami()


@peer(["rio-tiler:rio_tiler.io", "morecantile", "rasterio:rasterio.warp", "numpy"])
def rio_tiler(raster, scratch):
    """Every tile of the finest zoom, no overviews, in two processes."""
    from multiprocessing import Pool

    import numpy as np
    from image_figures import LATTICE

    tiles = [tuple(tile) for tile in tiles_of(raster)]
    left, top = min(x for x, _, _ in tiles), min(y for _, y, _ in tiles)
    cols, rows = max(x for x, _, _ in tiles) - left + 1, max(y for _, y, _ in tiles) - top + 1
    valid, total = 0, 0
    lattice = np.zeros((-(-rows * TILE // LATTICE), -(-cols * TILE // LATTICE)), np.uint16)
    with Pool(PROCESSES) as pool:
        tasks = [(raster, tiles[i : i + TASK], left, top) for i in range(0, len(tiles), TASK)]
        for some, sum_of_some, samples, child in pool.imap_unordered(some_tiles, tasks):
            note_child(*child)
            valid, total = valid + some, total + sum_of_some
            for row, col, part in samples:
                lattice[row : row + part.shape[0], col : col + part.shape[1]] = part
        pool.close()
        pool.join()
    return {"valid": valid, "mean": total / valid, "samples": lattice.ravel().tolist()}


if __name__ == "__main__":
    main({"gdal-cog": gdal_bilinear, "gdal-cog-nearest": gdal_nearest, "rio-tiler": rio_tiler})
