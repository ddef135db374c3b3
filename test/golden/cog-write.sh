#!/bin/sh
# Writes cog-write.json: files written by tilefold as GDAL and rio-cogeo judge and read them, and overviews as GDAL makes them.
#   sh test/golden/cog-write.sh PYTHON > test/golden/cog-write.json     (PYTHON with rasterio and rio-cogeo; run from the project's root)
set -e
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/main.ts" <<END
import { writeFileSync } from "node:fs";
import { FILES, fileBytes } from "$PWD/test/golden/cog-write-files.js";
for (const name of Object.keys(FILES)) writeFileSync("$folder/" + name + ".tif", fileBytes(name));
END
npx esbuild "$folder/main.ts" --bundle --platform=node --format=esm --outfile="$folder/main.mjs" --log-level=warning >&2
cp shared/cog/codec/libdeflate.wasm "$folder"
node "$folder/main.mjs"
"$1" test/golden/cog-write.py "$folder"
