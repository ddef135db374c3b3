"""Makes the WebAssembly modules of shared/ from C, byte for byte the same wherever it runs.

    python3 shared/build-wasm.py              writes all of them, and their hashes
    python3 shared/build-wasm.py zonal        writes one: libdeflate, zonal, zone
    python3 shared/build-wasm.py --check      only compares

The compiler comes out of the Python package ziglang (pip; build-wasm.txt has its hashes), libdeflate's sources out of the crate libdeflate-sys
(cargo; Cargo.lock has its hash). Both go into a temporary folder, about 400 MB.
"""

import base64
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile

SHARED = os.path.dirname(os.path.abspath(__file__))
COMMON = "-target wasm32-freestanding -mbulk-memory -nostdlib -Wl,--no-entry -Wl,--strip-all"
# No product and sum in one: results must be those of the same arithmetic in JavaScript.
EXACT = "-Os -ffp-contract=off -Wall"

# libdeflate: the parser of levels 10 to 12 is left out, and bits are gathered in words of 64 bits, which WebAssembly has whatever its addresses are.
CHANGES = {
    "common_defs.h": ("typedef size_t machine_word_t;", "typedef u64 machine_word_t;"),
    "lib/deflate_compress.c": ("#define SUPPORT_NEAR_OPTIMAL_PARSING\t1", "#define SUPPORT_NEAR_OPTIMAL_PARSING\t0"),
}

# Where the sources are, the first of them, the compiler's flags, and what is written: a file, or text for rooms without a file system.
MODULES = {
    "libdeflate": ("cog/codec/libdeflate", "libdeflate.c", "-O3 -msimd128 -DFREESTANDING -w -I. -Wl,-z,stack-size=65536", "../libdeflate.wasm"),
    # Its data begin where raster/vector-kernels.ts has JOINED.
    "zonal": (
        "partial/kernel",
        "zonal.c",
        f"{EXACT} -msimd128 -Wno-parentheses -Wl,--import-memory -Wl,--global-base=16777216 -Wl,-z,stack-size=16384",
        "zonal-module.ts",
    ),
    "zone": ("geo/kernel", "zone.c", f"{EXACT} -mnontrapping-fptoint -Wl,-z,stack-size=65536", "zone-module.ts"),
}


def run(*command, **options):
    subprocess.run(command, check=True, **options)


def install(folder):
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--require-hashes"]
    run(*pip, "--only-binary", ":all:", "--target", f"{folder}/zig", "-r", os.path.join(SHARED, "build-wasm.txt"))
    return f"{folder}/zig/ziglang/zig"


def sources_of_libdeflate(folder, own):
    """libdeflate's tree with our changes, and our files in it."""
    for name in ("Cargo.toml", "Cargo.lock"):
        shutil.copy(os.path.join(own, name), folder)
    open(os.path.join(folder, "none.rs"), "w").close()
    run("cargo", "vendor", "--locked", "--quiet", "vendor", cwd=folder, stdout=subprocess.DEVNULL)
    sources = os.path.join(folder, "vendor/libdeflate-sys/libdeflate")
    for path, (before, after) in CHANGES.items():
        with open(f"{sources}/{path}") as file:
            text = file.read()
        if text.count(before) != 1:
            sys.exit(f"{path} does not hold {before!r} once")
        with open(f"{sources}/{path}", "w") as file:
            file.write(text.replace(before, after))
    for name in os.listdir(own):
        if name.endswith(".c"):
            shutil.copy(os.path.join(own, name), sources)
    return sources


def compiled(name, zig, folder):
    place, source, flags, _ = MODULES[name]
    own = os.path.join(SHARED, place)
    sources = sources_of_libdeflate(folder, own) if name == "libdeflate" else own
    caches = {variable: f"{folder}/cache" for variable in ("ZIG_GLOBAL_CACHE_DIR", "ZIG_LOCAL_CACHE_DIR")}
    made = f"{folder}/{name}.wasm"
    run(zig, "cc", *COMMON.split(), *flags.split(), "-o", made, source, cwd=sources, env={**os.environ, **caches})
    with open(made, "rb") as file:
        return file.read()


def content(name, made):
    """What stands in the repository."""
    _, source, _, target = MODULES[name]
    if target.endswith(".wasm"):
        return made
    text = f"/** The module that build-wasm.py makes of {source}, in base64: rooms without a file system use it. */\n"
    return f'{text}export const {name.upper()}_MODULE =\n  "{base64.b64encode(made).decode()}";\n'.encode()


names = [argument for argument in sys.argv[1:] if argument != "--check"] or list(MODULES)
wrong = []
with tempfile.TemporaryDirectory() as folder:
    zig = install(folder)
    for name in names:
        made = compiled(name, zig, folder)
        place, target = os.path.join(SHARED, MODULES[name][0]), MODULES[name][3]
        for path, expected in ((target, content(name, made)), ("SHA256", f"{hashlib.sha256(made).hexdigest()}\n".encode())):
            file = os.path.join(place, path)
            if "--check" not in sys.argv[1:]:
                with open(file, "wb") as out:
                    out.write(expected)
            elif open(file, "rb").read() != expected:
                wrong.append(os.path.relpath(file, SHARED))
        print(f"{name}: {len(made)} bytes, SHA-256 {hashlib.sha256(made).hexdigest()}")
if wrong:
    sys.exit(f"not what the sources give: {', '.join(wrong)}")
