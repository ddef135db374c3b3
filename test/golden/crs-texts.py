"""CRSs spelled in every way by PROJ, without codes, for test/unit/geo-crs/crs.test.ts.

    python test/golden/crs-texts.py         (pyproj; writes crs-texts.json beside this file)
"""
import json
import os
import re

import pyproj
from pyproj import CRS
from pyproj.enums import WktVersion

CODES = ["EPSG:4326", "EPSG:3857", "EPSG:32633", "EPSG:31985", "EPSG:5070", "EPSG:3035", "EPSG:3031", "EPSG:3413", "EPSG:6933", "EPSG:2154", "EPSG:3395", "EPSG:4087", "EPSG:2263",
         "EPSG:3375", "EPSG:28992", "EPSG:2056", "EPSG:5514", "EPSG:2048", "EPSG:4807", "EPSG:5041", "EPSG:8857", "ESRI:54009", "EPSG:5880", "EPSG:3167"]


def without_codes(value):
    if isinstance(value, dict):
        return {k: without_codes(v) for k, v in value.items() if k not in ("id", "ids", "area", "bbox", "usages", "scope", "members", "$schema", "accuracy", "deformation_models")}
    return [without_codes(v) for v in value] if isinstance(value, list) else value


def main():
    cases = []
    for code in CODES:
        crs = CRS(code)
        texts = {}
        for name in ("WKT1_GDAL", "WKT1_ESRI", "WKT2_2019", "WKT2_2015"):
            try:
                wkt = crs.to_wkt(WktVersion[name])
            except pyproj.exceptions.CRSError:
                continue
            wkt = re.sub(r',(?:AUTHORITY|ID)\["[^"]*",\s*"?\w+"?\]', "", wkt)
            texts[name] = re.sub(r',USAGE\[.*?\]\]|,(?:SCOPE|AREA)\["[^"]*"\]|,BBOX\[[^\]]*\]', "", wkt)
        texts["PROJJSON"] = json.dumps(without_codes(crs.to_json_dict()))
        cases.append({"code": code, "texts": texts})
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "crs-texts.json"), "w") as file:
        json.dump({"made": {"command": "python test/golden/crs-texts.py", "pyproj": pyproj.__version__, "proj": pyproj.proj_version_str}, "cases": cases}, file, indent=0)
        file.write("\n")


main()
