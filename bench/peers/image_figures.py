"""What an image holds: its shape, its valid pixels and a lattice of single ones, as bench/image-figures.ts tells it of ours."""

import numpy as np

# Rows and columns between two pixels of the lattice.
LATTICE = 61


def figures_of(path):
    import rasterio

    with rasterio.open(path) as image:
        pixels, nodata = image.read(1), image.nodata or 0
        levels = [(image.width, image.height), *((-(-image.width // by), -(-image.height // by)) for by in image.overviews(1))]
    return {"levels": [side for level in levels for side in level], **figures_of_pixels(pixels, pixels != nodata)}


def figures_of_pixels(pixels, valid):
    lattice = np.where(valid, pixels, 0)[::LATTICE, ::LATTICE]
    return {"valid": int(valid.sum()), "mean": float(pixels[valid].mean(dtype="f8")), "samples": lattice.ravel().tolist()}
