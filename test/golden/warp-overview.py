"""Which overview gdalwarp reads, for test/unit/warp/overview.test.ts. Run: python3 warp-overview.py > warp-overview.json (needs GDAL's command line, rasterio)."""
import json
import os
import re
import subprocess
import sys
import tempfile

import numpy as np
import rasterio
from rasterio.transform import Affine

SOURCE = {"crs": "EPSG:32633", "transform": [10, 0, 500000, 0, -10, 5000000], "width": 960, "height": 800}
UTM, MERCATOR = "EPSG:32633", "EPSG:3857"


def main():
    version = subprocess.run(["gdalwarp", "--version"], capture_output=True, text=True, check=True).stdout.strip()
    cases = []
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "s.tif")
        with rasterio.open(path, "w", driver="GTiff", count=1, dtype="uint8", **{**SOURCE, "transform": Affine(*SOURCE["transform"])}) as d:
            d.write(np.ones((1, SOURCE["height"], SOURCE["width"]), "uint8"))
        subprocess.run(["gdaladdo", "-q", path, "2", "4", "8"], check=True)
        for crs, corner, factor in [(UTM, (500000, 5000000), 1), (MERCATOR, (1669792, 5645715), 1.4185)]:
            for cell in [7, 15, 19, 19.5, 20, 21, 30, 39.2, 41, 60, 79.5, 100, 200]:
                if cell == 20 and crs != UTM:
                    continue  # twice the cell only nearly
                size = cell * factor
                width, height = int(9600 * factor / size), int(8000 * factor / size)
                out = os.path.join(folder, "t.tif")
                extent = [corner[0], corner[1] - height * size, corner[0] + width * size, corner[1]]
                command = ["gdalwarp", "-q", "-overwrite", "-t_srs", crs, "-te", *map(str, extent), "-ts", str(width), str(height), path, out]
                told = subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ, "CPL_DEBUG": "WARP"}).stderr
                chosen = re.search(r"Selecting overview level (\d+)", told)
                cases.append({"crs": crs, "transform": [size, 0, corner[0], 0, -size, corner[1]], "width": width, "height": height, "overview": int(chosen[1]) + 1 if chosen else 0})
    json.dump({"made by": "test/golden/warp-overview.py", "gdalwarp": version, "source": SOURCE, "overviews": [2, 4, 8], "cases": cases}, sys.stdout, indent=0)


main()
