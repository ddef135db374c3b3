/** Stored values and what they stand for: value × scale + offset. */
import { TilefoldError } from "../core/errors.js";
import type { BoundExpression, LayerBand, LayerProgram, Scaling } from "./layer-program.js";

/** The member of a band that says it; nothing where values stand for themselves. */
export function scalingOf(of: { readonly scale?: number | null; readonly offset?: number | null }): Pick<LayerBand, "scaling"> {
  const scaling: Scaling = { scale: of.scale ?? 1, offset: of.offset ?? 0 };
  return scaling.scale === 1 && scaling.offset === 0 ? {} : { scaling };
}

/** What bands agree on that become one; "mixed" where they do not. */
export function commonScaling(bands: readonly LayerBand[]): Pick<LayerBand, "scaling"> {
  const first = bands[0]?.scaling;
  const same = bands.every(({ scaling }) =>
    scaling === undefined || first === undefined || scaling === "mixed" || first === "mixed"
      ? scaling === first
      : scaling.scale === first.scale && scaling.offset === first.offset,
  );
  if (!same) return { scaling: "mixed" };
  return first === undefined ? {} : { scaling: first };
}

/**
 * The layer with each band's scale and offset applied, in float64. Bands without any stay as they are.
 * @throws JOB_INVALID where no band has any; SOURCES_MIXED for a band whose sources do not agree
 */
export function scaledProgram(input: LayerProgram): LayerProgram {
  if (input.bands.every(({ scaling }) => scaling === undefined)) {
    throw new TilefoldError("JOB_INVALID", "`scaled` asks for values by scale and offset, and no band has any", {
      hint: "Files say them in their metadata, items in raster:scale and raster:offset, lists of images in scale and offset of a band.",
    });
  }
  const expressions = input.bands.map(({ name, scaling }, band): BoundExpression => {
    if (scaling === "mixed") {
      throw new TilefoldError("SOURCES_MIXED", `band "${name}" has not one scale and offset in all scenes`, {
        hint: "Put a map with `scaled` before the composite: each scene goes by its own.",
      });
    }
    return { text: textOf(scaling), names: ["value"], reads: [0], from: [band] };
  });
  return {
    kind: "map",
    grid: input.grid,
    bands: input.bands.map(
      ({ name, cellType, scaling }): LayerBand => ({ name, cellType: scaling === undefined ? cellType : "float64", nodata: null }),
    ),
    input,
    expressions,
  };
}

const textOf = (scaling: Scaling | undefined): string => (scaling === undefined ? "value" : `value * ${scaling.scale} + ${scaling.offset}`);
