"""Makes libdeflate.wasm, byte for byte the same wherever it runs.

    python3 shared/cog/codec/libdeflate/build.py            writes it and its hash
    python3 shared/cog/codec/libdeflate/build.py --check    only compares

libdeflate's sources come out of the crate libdeflate-sys (cargo; Cargo.lock has its hash), the compiler out of the Python package ziglang
(pip; requirements.txt has its hashes). Both go into a temporary folder, about 400 MB.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
MODULE = os.path.join(os.path.dirname(HERE), "libdeflate.wasm")
HASH = os.path.join(HERE, "SHA256")

# The parser of levels 10 to 12 is left out, and bits are gathered in words of 64 bits, which WebAssembly has whatever its addresses are.
CHANGES = {
    "common_defs.h": ("typedef size_t machine_word_t;", "typedef u64 machine_word_t;"),
    "lib/deflate_compress.c": ("#define SUPPORT_NEAR_OPTIMAL_PARSING\t1", "#define SUPPORT_NEAR_OPTIMAL_PARSING\t0"),
}
FLAGS = "-target wasm32-freestanding -O3 -msimd128 -mbulk-memory -DFREESTANDING -w -nostdlib"
LINKER = "-Wl,--no-entry -Wl,--strip-all -Wl,-z,stack-size=65536"


def run(*command, **options):
    subprocess.run(command, check=True, **options)


def build(folder):
    for name in ("Cargo.toml", "Cargo.lock"):
        shutil.copy(os.path.join(HERE, name), folder)
    open(os.path.join(folder, "none.rs"), "w").close()
    run("cargo", "vendor", "--locked", "--quiet", "vendor", cwd=folder, stdout=subprocess.DEVNULL)
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--require-hashes"]
    run(*pip, "--only-binary", ":all:", "--target", f"{folder}/zig", "-r", os.path.join(HERE, "requirements.txt"))

    sources = os.path.join(folder, "vendor/libdeflate-sys/libdeflate")
    for path, (before, after) in CHANGES.items():
        with open(f"{sources}/{path}") as file:
            text = file.read()
        if text.count(before) != 1:
            sys.exit(f"{path} does not hold {before!r} once")
        with open(f"{sources}/{path}", "w") as file:
            file.write(text.replace(before, after))
    for name in ("libdeflate.c", "adler32.c", "cells.c"):
        shutil.copy(os.path.join(HERE, name), sources)
    caches = {name: f"{folder}/cache" for name in ("ZIG_GLOBAL_CACHE_DIR", "ZIG_LOCAL_CACHE_DIR")}
    compiler = [f"{folder}/zig/ziglang/zig", "cc", *FLAGS.split(), "-I.", *LINKER.split()]
    run(*compiler, "-o", "made.wasm", "libdeflate.c", cwd=sources, env={**os.environ, **caches})
    with open(f"{sources}/made.wasm", "rb") as file:
        return file.read()


with tempfile.TemporaryDirectory() as temporary:
    made = build(temporary)
made_hash = hashlib.sha256(made).hexdigest()
if "--check" in sys.argv[1:]:
    with open(HASH) as file:
        recorded = file.read().strip()
    if made_hash != recorded:
        sys.exit(f"libdeflate.wasm comes out as {made_hash}, recorded is {recorded}")
else:
    with open(MODULE, "wb") as file:
        file.write(made)
    with open(HASH, "w") as file:
        file.write(made_hash + "\n")
print(f"libdeflate.wasm: {len(made)} bytes, SHA-256 {made_hash}")
