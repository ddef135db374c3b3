"""Composites by numpy's masked arrays. Run: python composite.py > composite.json"""
import json, sys
import numpy as np
import numpy.ma as ma

rng = np.random.default_rng(19)
CELLS = 37
cases = []


def plain(array):
    """Masked cells as null."""
    a = ma.asarray(array)
    return [None if m else float(v) for v, m in zip(a.filled(0), ma.getmaskarray(a))]


def values(kind, n):
    if kind == "uint8":
        return rng.integers(0, 256, (n, CELLS)).astype(np.uint8)
    if kind == "uint16":
        return rng.choice([0, 1, 65534, 65535, *range(7000, 7040)], (n, CELLS)).astype(np.uint16)
    if kind == "int16":
        return rng.choice([-32768, 32767, -1, 0, *range(-20, 20)], (n, CELLS)).astype(np.int16)
    if kind == "int32":
        return rng.integers(-(2**31), 2**31, (n, CELLS)).astype(np.int32)
    return (rng.normal(0, 1, (n, CELLS)) * 10.0 ** rng.integers(-3, 6, (n, CELLS))).astype(kind)


def store(array, kind):
    """float64 results as the cell type: rounded half to even for integers."""
    return ma.array(np.rint(array.filled(0)) if not kind.startswith("float") else array.filled(0).astype(kind), mask=ma.getmaskarray(array))


def mode(column):
    found, counts = np.unique(column.compressed().astype(np.float64), return_counts=True)
    return found[np.argmax(counts)]


for kind in ["uint8", "int16", "uint16", "int32", "float32", "float64"]:
    for n, share in [(1, 0.0), (1, 0.4), (2, 0.3), (3, 0.0), (4, 0.0), (4, 0.5), (5, 0.5), (12, 0.0), (12, 0.4), (13, 0.6), (19, 0.3), (40, 0.2)]:
        cells = values(kind, n)
        hidden = rng.random((n, CELLS)) < share
        if share > 0:
            hidden[:, 5] = True
            hidden[:, 6] = np.arange(n) != n - 1
        stack = ma.array(cells, mask=hidden)
        wide = ma.array(cells.astype(np.float64), mask=hidden)
        none = hidden.all(axis=0)
        order = np.arange(n)[:, None]
        first = np.where(hidden, n, order).min(axis=0)
        last = np.where(hidden, -1, order).max(axis=0)
        at = np.arange(CELLS)
        percentiles = {}
        for q in (0, 10, 25, 50, 62.5, 99, 100):
            r = [np.percentile(wide[:, i].compressed(), q) if not none[i] else 0.0 for i in at]
            percentiles[str(q)] = plain(store(ma.array(r, mask=none), "float64"))
        cases.append(
            {
                "cellType": kind,
                "scenes": [plain(row) for row in stack],
                "median": plain(store(ma.median(wide, axis=0), kind)),
                "medianFloat64": plain(ma.median(wide, axis=0)),
                "mean": plain(store(wide.mean(axis=0), "float64")),
                "min": plain(stack.min(axis=0)),
                "max": plain(stack.max(axis=0)),
                "count": [int(c) for c in stack.count(axis=0)],
                "first": plain(ma.array(cells[np.minimum(first, n - 1), at], mask=none)),
                "last": plain(ma.array(cells[np.maximum(last, 0), at], mask=none)),
                "mode": plain(ma.array([mode(stack[:, i]) if not none[i] else 0.0 for i in at], mask=none)),
                "percentile": percentiles,
            }
        )

# Medoids: the scene nearest to the band medians, scenes with all bands valid only.
medoids = []
for n, share in [(2, 0.2), (5, 0.0), (8, 0.3)]:
    cells = rng.integers(0, 4000, (3, n, CELLS)).astype(np.uint16)
    hidden = rng.random((3, n, CELLS)) < share
    out = hidden.any(axis=0)
    medians = ma.median(ma.array(cells.astype(np.float64), mask=np.broadcast_to(out, cells.shape)), axis=1)
    distance = np.where(out, np.inf, ((cells - medians.filled(0)[:, None, :]) ** 2).sum(axis=0))
    pick = np.where(out.all(axis=0), -1, distance.argmin(axis=0))
    medoids.append({"bands": [[plain(ma.array(c, mask=h)) for c, h in zip(cells[b], hidden[b])] for b in range(3)], "picked": [int(p) for p in pick]})

# Masks: rules over every 16-bit pattern class, and a disk.
qa = rng.integers(0, 65536, 200).astype(np.uint16)
q = qa.astype(np.int64)
rules = [
    [{"kind": "bits", "match": "all", "bits": 0b1000010}, (q & 66) == 66],
    [{"kind": "bits", "match": "any", "bits": 0b111110}, (q & 62) != 0],
    [{"kind": "bits", "match": "none", "bits": 0b1001}, (q & 9) == 0],
    [{"kind": "field", "first": 6, "last": 7, "op": ">=", "value": 2}, ((q >> 6) & 3) >= 2],
    [{"kind": "field", "first": 14, "last": 15, "op": "!=", "value": 3}, ((q >> 14) & 3) != 3],
    [{"kind": "field", "first": 8, "last": 8, "op": "==", "value": 1}, ((q >> 8) & 1) == 1],
    [{"kind": "field", "first": 0, "last": 15, "op": "<", "value": 30000}, q < 30000],
    [{"kind": "values", "values": [int(v) for v in qa[::7]]}, np.isin(qa, qa[::7])],
]
H, W = 23, 31
marks = rng.random((H, W)) < 0.02
dilations = []
for r in (1, 2, 3, 5):
    yy, xx = np.nonzero(marks)
    grown = [[bool((((yy - y) ** 2 + (xx - x) ** 2) <= r * r).any()) for x in range(r, W - r)] for y in range(r, H - r)]
    dilations.append({"radius": r, "grown": [int(v) for row in grown for v in row]})

json.dump(
    {
        "made": {"by": "test/golden/composite.py", "command": "python composite.py > composite.json", "numpy": np.__version__, "python": sys.version.split()[0]},
        "cases": cases,
        "medoids": medoids,
        "masks": {"cells": [int(v) for v in qa], "rules": [{"rule": r, "holds": [int(h) for h in w]} for r, w in rules]},
        "dilation": {"width": W, "height": H, "marks": [int(m) for m in marks.ravel()], "cases": dilations},
    },
    sys.stdout,
    separators=(",", ":"),
)
