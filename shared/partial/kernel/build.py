"""Makes zonal-module.ts from zonal.c, byte for byte the same wherever it runs.

    python3 shared/partial/kernel/build.py            writes it
    python3 shared/partial/kernel/build.py --check    only compares

The compiler comes out of the Python package ziglang (pip; ../../cog/codec/libdeflate/requirements.txt has its hashes), into a temporary folder, about 400 MB; or
ZIGLANG names a folder that has it.
"""

import base64
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCE = os.path.join(HERE, "zonal.c")
MODULE = os.path.join(HERE, "zonal-module.ts")
REQUIREMENTS = os.path.join(HERE, "../../cog/codec/libdeflate/requirements.txt")

# Never contracted: results are the plain code's to the bit. Its data begin where raster/vector-kernels.ts has JOINED.
FLAGS = "-target wasm32-freestanding -Os -msimd128 -mbulk-memory -ffp-contract=off -nostdlib -Wall -Wno-parentheses"
LINKER = "-Wl,--no-entry -Wl,--strip-all -Wl,--import-memory -Wl,--global-base=16777216 -Wl,-z,stack-size=16384"
HEAD = "/** The module that build.py makes of zonal.c, as base64: rooms without a file system use it. */\nexport const ZONAL_MODULE =\n  "


def compiler(folder):
    if "ZIGLANG" in os.environ:
        return os.environ["ZIGLANG"]
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--require-hashes"]
    subprocess.run([*pip, "--only-binary", ":all:", "--target", f"{folder}/zig", "-r", REQUIREMENTS], check=True)
    return f"{folder}/zig"


def build(folder):
    caches = {name: f"{folder}/cache" for name in ("ZIG_GLOBAL_CACHE_DIR", "ZIG_LOCAL_CACHE_DIR")}
    command = [f"{compiler(folder)}/ziglang/zig", "cc", *FLAGS.split(), *LINKER.split(), "-o", f"{folder}/made.wasm", "zonal.c"]
    subprocess.run(command, check=True, cwd=HERE, env={**os.environ, **caches})
    with open(f"{folder}/made.wasm", "rb") as file:
        return file.read()


with tempfile.TemporaryDirectory() as temporary:
    made = build(temporary)
text = f'{HEAD}"{base64.b64encode(made).decode()}";\n'
if "--check" in sys.argv[1:]:
    with open(MODULE) as file:
        if file.read() != text:
            sys.exit("zonal-module.ts is not what zonal.c gives")
else:
    with open(MODULE, "w") as file:
        file.write(text)
print(f"zonal.c: {len(made)} bytes of WebAssembly")
