"""Makes ../zone-code.ts of zone.c, byte for byte the same wherever it runs.

    python3 shared/geo/kernel/build.py            writes it and the module's hash
    python3 shared/geo/kernel/build.py --check    only compares

The compiler comes out of the Python package ziglang (pip; requirements.txt has its hashes), into a temporary folder, about 400 MB.
"""

import base64
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
CODE = os.path.join(os.path.dirname(HERE), "zone-code.ts")
HASH = os.path.join(HERE, "SHA256")

# No product and sum in one: results must be those of the same arithmetic in JavaScript.
FLAGS = "-target wasm32-freestanding -Os -mbulk-memory -mnontrapping-fptoint -ffp-contract=off -Wall -nostdlib"
LINKER = "-Wl,--no-entry -Wl,--strip-all -Wl,-z,stack-size=65536"

TEXT = """/** The module that kernel/build.py makes of kernel/zone.c, in base64. */
export const ZONE_CODE =
  "{}";
"""


def build(folder):
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--require-hashes"]
    requirements = os.path.join(HERE, "requirements.txt")
    subprocess.run([*pip, "--only-binary", ":all:", "--target", f"{folder}/zig", "-r", requirements], check=True)
    shutil.copy(os.path.join(HERE, "zone.c"), folder)
    caches = {name: f"{folder}/cache" for name in ("ZIG_GLOBAL_CACHE_DIR", "ZIG_LOCAL_CACHE_DIR")}
    compiler = [f"{folder}/zig/ziglang/zig", "cc", *FLAGS.split(), *LINKER.split()]
    subprocess.run([*compiler, "-o", "made.wasm", "zone.c"], check=True, cwd=folder, env={**os.environ, **caches})
    with open(f"{folder}/made.wasm", "rb") as file:
        return file.read()


with tempfile.TemporaryDirectory() as temporary:
    made = build(temporary)
made_hash = hashlib.sha256(made).hexdigest()
if "--check" in sys.argv[1:]:
    with open(HASH) as file:
        recorded = file.read().strip()
    if made_hash != recorded:
        sys.exit(f"the module comes out as {made_hash}, recorded is {recorded}")
else:
    with open(CODE, "w") as file:
        file.write(TEXT.format(base64.b64encode(made).decode()))
    with open(HASH, "w") as file:
        file.write(made_hash + "\n")
print(f"zone.c: {len(made)} bytes, SHA-256 {made_hash}")
