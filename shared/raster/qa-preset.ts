import { TilefoldError } from "../core/errors.js";
import { nearestName } from "../core/nearest-name.js";
import type { MaskRule } from "./mask-rule.js";

/** What a product's quality band says, by name, and which of it is dropped unless others are asked for. */
export interface QaPreset {
  readonly means: string;
  readonly classes: Readonly<Record<string, MaskRule>>;
  readonly drops: readonly string[];
}

const bit = (n: number): MaskRule => ({ kind: "bits", match: "all", bits: (1 << n) >>> 0 });
/** Two bits of confidence: 1 low, 2 medium, 3 high. */
const confidence = (first: number, least: number): MaskRule => ({ kind: "field", first, last: first + 1, op: ">=", value: least });
const values = (...of: number[]): MaskRule => ({ kind: "values", values: of });

/** Fmask and CFmask have the same classes. */
const FMASK: QaPreset = {
  means: "Fmask and CFmask classes",
  classes: { clear: values(0), water: values(1), shadow: values(2), snow: values(3), cloud: values(4), fill: values(255) },
  drops: ["fill", "cloud", "shadow", "snow"],
};

/**
 * By product. Sources: Landsat Collection 2 Level-2 product guides (LSDS-1618, LSDS-1619), Collection 1 Level-1 data format control book, Collection 1
 * surface reflectance guides (LSDS-1368, LSDS-1370), Landsat 8 pre-collection BQA (LDCM data format control book); Fmask (Zhu & Woodcock 2012); Sentinel-2 Level-2A
 * scene classification and QA60 (ESA product specification).
 */
export const QA_PRESETS = {
  "landsat-c2-qa-pixel": {
    means: "Landsat Collection 2 QA_PIXEL",
    classes: {
      fill: bit(0),
      "dilated-cloud": bit(1),
      cirrus: bit(2),
      cloud: bit(3),
      shadow: bit(4),
      snow: bit(5),
      clear: bit(6),
      water: bit(7),
      "cloud-medium": confidence(8, 2),
      "cloud-high": confidence(8, 3),
      "shadow-high": confidence(10, 3),
      "snow-high": confidence(12, 3),
      "cirrus-high": confidence(14, 3),
    },
    drops: ["fill", "dilated-cloud", "cirrus", "cloud", "shadow", "snow"],
  },
  "landsat-c1-pixel-qa": {
    means: "Landsat Collection 1 surface reflectance PIXEL_QA",
    classes: {
      fill: bit(0),
      clear: bit(1),
      water: bit(2),
      shadow: bit(3),
      snow: bit(4),
      cloud: bit(5),
      "cloud-medium": confidence(6, 2),
      "cloud-high": confidence(6, 3),
      "cirrus-high": confidence(8, 3),
      "terrain-occlusion": bit(10),
    },
    drops: ["fill", "shadow", "snow", "cloud", "cirrus-high", "terrain-occlusion"],
  },
  "landsat-c1-bqa": {
    means: "Landsat Collection 1 Level-1 BQA",
    classes: {
      fill: bit(0),
      "terrain-occlusion": bit(1),
      saturated: { kind: "field", first: 2, last: 3, op: ">=", value: 1 },
      cloud: bit(4),
      "cloud-medium": confidence(5, 2),
      "cloud-high": confidence(5, 3),
      "shadow-high": confidence(7, 3),
      "snow-high": confidence(9, 3),
      "cirrus-high": confidence(11, 3),
    },
    drops: ["fill", "cloud", "shadow-high", "snow-high", "cirrus-high"],
  },
  "landsat-8-bqa": {
    means: "Landsat 8 BQA before the collections",
    classes: {
      fill: bit(0),
      "dropped-frame": bit(1),
      "terrain-occlusion": bit(2),
      "water-high": confidence(4, 3),
      "snow-high": confidence(10, 3),
      "cirrus-high": confidence(12, 3),
      "cloud-medium": confidence(14, 2),
      "cloud-high": confidence(14, 3),
    },
    drops: ["fill", "dropped-frame", "snow-high", "cirrus-high", "cloud-high"],
  },
  fmask: FMASK,
  cfmask: FMASK,
  "sentinel-2-scl": {
    means: "Sentinel-2 Level-2A scene classification (SCL)",
    classes: {
      nodata: values(0),
      saturated: values(1),
      dark: values(2),
      shadow: values(3),
      vegetation: values(4),
      bare: values(5),
      water: values(6),
      unclassified: values(7),
      "cloud-medium": values(8),
      "cloud-high": values(9),
      cirrus: values(10),
      snow: values(11),
    },
    drops: ["nodata", "saturated", "shadow", "cloud-medium", "cloud-high", "cirrus", "snow"],
  },
  "sentinel-2-qa60": {
    means: "Sentinel-2 Level-1C cloud bits (QA60)",
    classes: { cloud: bit(10), cirrus: bit(11) },
    drops: ["cloud", "cirrus"],
  },
} as const satisfies Record<string, QaPreset>;

export type QaPresetName = keyof typeof QA_PRESETS;

/**
 * The rules of a preset: each class that is dropped.
 * @param classes other classes than the preset's own choice
 * @throws JOB_INVALID naming the nearest preset or class
 */
export function qaRules(name: string, classes?: readonly string[]): MaskRule[] {
  if (!Object.hasOwn(QA_PRESETS, name)) throw unknown("preset", name, Object.keys(QA_PRESETS));
  const preset: QaPreset = QA_PRESETS[name as QaPresetName];
  return (classes ?? preset.drops).map((wanted) => {
    if (!Object.hasOwn(preset.classes, wanted)) throw unknown(`class of ${name}`, wanted, Object.keys(preset.classes));
    return preset.classes[wanted]!;
  });
}

function unknown(what: string, written: string, known: readonly string[]): TilefoldError {
  const near = nearestName(written, known);
  return new TilefoldError("JOB_INVALID", `unknown ${what} "${written}"${near ? `; did you mean "${near}"?` : ""}`, {
    hint: `Known: ${known.join(", ")}.`,
  });
}
