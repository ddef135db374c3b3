"""Expressions evaluated by numpy. Run: python expr.py > expr.json"""
import json, sys
import numpy as np

rng = np.random.default_rng(5)
N = 96
bands = {
    "B4": ("uint16", rng.integers(0, 12000, N, dtype=np.uint16)),
    "B5": ("uint16", rng.integers(0, 12000, N, dtype=np.uint16)),
    "B2": ("int16", rng.integers(-3000, 12000, N, dtype=np.int16)),
    "qa": ("uint16", rng.integers(0, 65536, N, dtype=np.uint16)),
    "f": ("float32", rng.normal(0, 10, N).astype(np.float32)),
    "big": ("uint32", rng.integers(0, 2**32, N, dtype=np.uint32)),
}
bands["B4"][1][:4] = 0
bands["B5"][1][:2] = 0
bands["f"][1][:6] = [0, -1, 1, 0.5, 2.5, -2.5]

# Our text and, where the spelling differs, numpy's.
exact = [
    ("(B5 - B4) / (B5 + B4)", None),
    ("nd(B5, B4)", "(B5 - B4) / (B5 + B4)"),
    ("2.5 * (B5 - B4) / (B5 + 6 * B4 - 7.5 * B2 + 1)", None),
    ("B5 - B4 - B2", None),
    ("B5 - (B4 - B2)", None),
    ("-f ** 2", None),
    ("2 ** 3 ** 2 - B4", None),
    ("f ** -1", None),
    ("f / B4 / 3 * 7", None),
    ("B2 % 7", None),
    ("f % 3", None),
    ("f % -3", None),
    ("B4 % B5", None),
    ("abs(f) + floor(f) - ceil(f) * round(f)", "abs(f) + np.floor(f) - np.ceil(f) * np.round(f)"),
    ("sqrt(f)", "np.sqrt(f)"),
    ("min(B4, B5, B2) + max(f, 1)", "np.minimum(np.minimum(B4, B5), B2) + np.maximum(f, 1)"),
    ("clamp(f, -2, 3)", "np.clip(f, -2, 3)"),
    ("B4 > B5 ? B4 : f", "np.where(B4 > B5, B4, f)"),
    ("B2 < 0 ? -1 : B2 < 5000 ? 0 : 1", "np.where(B2 < 0, -1, np.where(B2 < 5000, 0, 1))"),
    ("where(B4 > B5 and f > 0, B4, f)", "np.where((B4 > B5) & (f > 0), B4, f)"),
    ("(B4 <= B5) + (B4 >= B5) * 2 + (B4 == B5) * 4 + (B4 != B5) * 8", None),
    ("not B4 > B5 or f < 0", "np.logical_or(np.logical_not(B4 > B5), f < 0)"),
    ("!(B4 > B5) && f < 0 || B2 < 0", "(~(B4 > B5) & (f < 0)) | (B2 < 0)"),
    ("B4 % 5 in [1, 3]", "np.isin(B4 % 5, [1, 3])"),
    ("B4 % 5 not in [1, 3]", "~np.isin(B4 % 5, [1, 3])"),
]
bitwise = [
    ("qa & 0b1000010 == 66", "(Q & 0b1000010) == 66"),
    ("qa & 8 | qa & 1 << 4", "Q & 8 | Q & 1 << 4"),
    ("(qa >> 6) & 3", "(Q >> 6) & 3"),
    ("bits(qa, 6, 7)", "(Q >> 6) & 3"),
    ("qa ^ 0xffff", "Q ^ 0xffff"),
    ("~qa & 0xff", "~Q & 0xff"),
    ("~qa", "~Q"),
    ("B2i | 5", "B | 5"),
    ("B2i ^ qa", "B ^ Q"),
    ("B2i & qa", "B & Q"),
    ("B2i >> 3", "B >> 3"),
    ("big & 0xf0f0f0f0", "L & 0xf0f0f0f0"),
    ("big | qa", "L | Q"),
    ("big << 4", "L << 4"),
    ("bits(big, 28, 31)", "L >> 28"),
]
near = [
    ("exp(f / 10)", "np.exp(f / 10)"),
    ("log(B4)", "np.log(B4)"),
    ("log10(B4) + log2(B5)", "np.log10(B4) + np.log2(B5)"),
    ("sin(f) + cos(f) * tan(f / 10)", "np.sin(f) + np.cos(f) * np.tan(f / 10)"),
    ("asin(f / 50) + acos(f / 60) + atan(f)", "np.arcsin(f / 50) + np.arccos(f / 60) + np.arctan(f)"),
    ("atan2(f, B2)", "np.arctan2(f, B2)"),
    ("abs(f) ** 1.7", "np.abs(f) ** 1.7"),
    ("pow(B4, -0.3)", "B4 ** -0.3"),
]
space = {name: array.astype(np.float64) for name, (_, array) in bands.items()}
space["np"] = np
whole = {"Q": bands["qa"][1].astype(np.int64), "B": bands["B2"][1].astype(np.int64), "L": bands["big"][1].astype(np.int64), "np": np}


def cases(pairs, names):
    out = []
    with np.errstate(all="ignore"):
        for text, spelled in pairs:
            r = np.broadcast_to(np.asarray(eval(spelled or text, dict(names)), dtype=np.float64), (N,))
            out.append({"text": text.replace("B2i", "B2"), "values": [float(v) if np.isfinite(v) else None for v in r]})
    return out


json.dump(
    {
        "made": {"by": "test/golden/expr.py", "command": "python expr.py > expr.json", "numpy": np.__version__, "python": sys.version.split()[0]},
        "bands": {n: {"cellType": t, "cells": [float(v) for v in a]} for n, (t, a) in bands.items()},
        "exact": cases(exact, space) + cases(bitwise, whole),
        "near": cases(near, space),
    },
    sys.stdout,
    separators=(",", ":"),
)
