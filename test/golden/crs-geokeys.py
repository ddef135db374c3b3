"""GeoKeys as GDAL writes them, with points that PROJ carries over, for test/unit/geo-crs/geokeys.test.ts.

    python test/golden/crs-geokeys.py       (rasterio, pyproj; writes crs-geokeys.json beside this file)
"""
import json
import os
import struct

import pyproj
import rasterio
from pyproj import CRS, Transformer
from rasterio.io import MemoryFile

DEFINITIONS = [
    "EPSG:32633", "EPSG:4326", "EPSG:3857", "EPSG:5070", "EPSG:2263", "EPSG:4807", "ESRI:54009", "ESRI:102008", "ESRI:54034", "ESRI:102003", "ESRI:102025",
    "+proj=tmerc +lat_0=1 +lon_0=15.5 +k=0.9997 +x_0=300000 +y_0=-20000 +ellps=GRS80 +units=m",
    "+proj=utm +zone=12 +ellps=GRS80 +units=m", "+proj=utm +zone=25 +south +ellps=intl +units=m",
    "+proj=lcc +lat_1=47 +lat_0=47 +lon_0=3 +k_0=0.9995 +x_0=600000 +y_0=200000 +ellps=WGS84 +units=m",
    "+proj=lcc +lat_1=30 +lat_2=60 +lat_0=40 +lon_0=10 +x_0=100 +y_0=200 +ellps=WGS84 +units=us-ft",
    "+proj=aea +lat_1=20 +lat_2=60 +lat_0=40 +lon_0=-96 +x_0=0 +y_0=0 +ellps=GRS80 +units=m",
    "+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80 +units=m",
    "+proj=stere +lat_0=-90 +lat_ts=-71 +lon_0=30 +x_0=0 +y_0=0 +ellps=WGS84 +units=m",
    "+proj=stere +lat_0=90 +k=0.994 +lon_0=0 +x_0=2000000 +y_0=2000000 +ellps=WGS84 +units=m",
    "+proj=stere +lat_0=40 +lon_0=-100 +k=0.9999 +x_0=0 +y_0=0 +ellps=WGS84 +units=m",
    "+proj=sterea +lat_0=46 +lon_0=25 +k=0.99975 +x_0=500000 +y_0=500000 +ellps=krass +units=m",
    "+proj=merc +lon_0=110 +k=0.997 +x_0=3900000 +y_0=900000 +ellps=bessel +units=m", "+proj=merc +lat_ts=41 +lon_0=0 +ellps=WGS84 +units=m",
    "+proj=eqc +lat_ts=30 +lat_0=0 +lon_0=20 +x_0=0 +y_0=0 +ellps=WGS84 +units=m", "+proj=sinu +lon_0=0 +x_0=0 +y_0=0 +R=6371007.181 +units=m",
    "+proj=cea +lat_ts=30 +lon_0=0 +x_0=0 +y_0=0 +ellps=WGS84 +units=m", "+proj=cass +lat_0=2 +lon_0=103 +x_0=0 +y_0=0 +ellps=evrst30 +units=m",
    "+proj=poly +lat_0=0 +lon_0=-54 +x_0=5000000 +y_0=10000000 +ellps=aust_SA +units=m", "+proj=aeqd +lat_0=50 +lon_0=15 +x_0=0 +y_0=0 +ellps=WGS84 +units=m",
    "+proj=eqdc +lat_0=39 +lon_0=-96 +lat_1=33 +lat_2=45 +x_0=0 +y_0=0 +ellps=GRS80 +units=m", "+proj=robin +lon_0=0 +x_0=0 +y_0=0 +ellps=WGS84 +units=m",
    "+proj=omerc +lat_0=4 +lonc=102.25 +alpha=323.025796466667 +gamma=323.130102361111 +k=0.99984 +x_0=804671 +y_0=0 +ellps=GRS80 +units=m",
    "+proj=longlat +a=6378137 +rf=298.3", "+proj=longlat +ellps=bessel +towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7", "+proj=longlat +R=6371229",
]


def geokeys(data):
    order = "<" if data[:2] == b"II" else ">"
    (offset,) = struct.unpack(order + "I", data[4:8])
    (count,) = struct.unpack(order + "H", data[offset : offset + 2])
    tags = {}
    for k in range(count):
        tag, kind, n, value = struct.unpack(order + "HHI4s", data[offset + 2 + 12 * k : offset + 14 + 12 * k])
        size = {2: 1, 3: 2, 12: 8}.get(kind)
        if tag in (34735, 34736, 34737):
            start = struct.unpack(order + "I", value)[0] if n * size > 4 else offset + 2 + 12 * k + 8
            raw = data[start : start + n * size]
            tags[tag] = raw.decode("latin-1") if kind == 2 else list(struct.unpack(order + {3: "H", 12: "d"}[kind] * n, raw))
    keys = {}
    directory = tags.get(34735, [])
    for k in range(4, len(directory), 4):
        key, where, n, value = directory[k : k + 4]
        if where == 0:
            keys[key] = value
        elif where == 34736:
            keys[key] = tags[34736][value] if n == 1 else tags[34736][value : value + n]
        else:
            keys[key] = tags[34737][value : value + n].rstrip("|\0")
    return keys


def main():
    cases = []
    for text in DEFINITIONS:
        crs = CRS(text + (" +type=crs" if text.startswith("+") else ""))
        with MemoryFile() as memory:
            with memory.open(driver="GTiff", width=1, height=1, count=1, dtype="uint8", crs=rasterio.crs.CRS.from_wkt(crs.to_wkt()), transform=rasterio.Affine(1, 0, 0, 0, -1, 0)):
                pass
            keys = geokeys(bytes(memory.getbuffer()))
        # the projection alone: longitude and latitude on the CRS's own datum
        area = crs.to_dict()
        lon0, lat0 = area.get("lon_0", area.get("lonc", area.get("zone", 31) * 6 - 183)), area.get("lat_0", 40)
        lat0 = max(-85, min(85, lat0))
        points = []
        if crs.is_projected:
            transformer = Transformer.from_crs(crs.geodetic_crs, crs, always_xy=True)
            points = [[lon0 + dx, lat0 + dy, *transformer.transform(lon0 + dx, lat0 + dy)] for dx, dy in ((0.5, 0.25), (-1.25, 1.5), (2.0, -1.0))]
        cases.append({"definition": text, "keys": keys, "a": crs.ellipsoid.semi_major_metre, "rf": crs.ellipsoid.inverse_flattening, "points": points})
    made = {"command": "python test/golden/crs-geokeys.py", "pyproj": pyproj.__version__, "proj": pyproj.proj_version_str, "rasterio": rasterio.__version__, "gdal": rasterio.__gdal_version__}
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "crs-geokeys.json"), "w") as file:
        json.dump({"made": made, "cases": cases}, file, indent=1)
        file.write("\n")


main()
