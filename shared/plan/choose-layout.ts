/** From what a node says of its layout to the layout itself, and where data lie in it. */
import { TilefoldError } from "../core/errors.js";
import { parseCrs } from "../geo/crs.js";
import type { CellSize, Extent } from "../grid/extent.js";
import { gridExtent } from "../grid/grid-extent.js";
import { extentToBounds, type LayoutDefinition, layoutDefinition, layoutDefinitionOf, type TileLayout } from "../grid/layout-definition.js";
import { DEFAULT_TILE_SIZE, floatingLayoutScheme, type LayoutLevel, localLayoutScheme } from "../grid/layout-scheme.js";
import { tileMatrixSet } from "../grid/tile-matrix-set.js";
import { zoomedLayoutScheme } from "../grid/zoomed-layout-scheme.js";
import type { LayerLayout } from "./layer-layout.js";
import { haveOneCrs } from "./metadata.js";

/** What `tile-to-layout` and `reproject` say of their layout. */
export interface LayoutRequest {
  readonly scheme?:
    | {
        readonly type: "floating" | "zoomed" | "local" | "tms";
        readonly tileSize?: number | undefined;
        readonly crs?: string | undefined;
        readonly maxZoom?: number | undefined;
        readonly resolutionThreshold?: number | undefined;
        readonly id?: string | undefined;
      }
    | undefined;
  readonly layoutExtent?: Extent | undefined;
  readonly cellSize?: CellSize | undefined;
  readonly tileLayout?: TileLayout | undefined;
}

/** Whether a node says anything of its layout. @throws JOB_INVALID for what does not go together */
export function asksForLayout({ scheme, layoutExtent, cellSize, tileLayout }: LayoutRequest): boolean {
  const refuse = (message: string, hint?: string): never => {
    throw new TilefoldError("JOB_INVALID", message, hint === undefined ? {} : { hint });
  };
  if (layoutExtent === undefined) {
    if (cellSize !== undefined || tileLayout !== undefined)
      refuse(
        `${cellSize === undefined ? "tileLayout" : "cellSize"} divides a layoutExtent, and there is none`,
        "Add layoutExtent, or give a scheme.",
      );
    return scheme !== undefined;
  }
  if (cellSize !== undefined && tileLayout !== undefined) refuse("layoutExtent is divided by cellSize or by tileLayout, not by both");
  if (cellSize === undefined && tileLayout === undefined)
    refuse("layoutExtent needs cellSize or tileLayout to be divided by", "Add one of them, or give a scheme instead.");
  if (scheme !== undefined && scheme.type !== "floating")
    refuse(`layoutExtent is a layout of its own and goes with no ${scheme.type} scheme`);
  return true;
}

/** The scheme that a layout was picked by. */
type Picked = Pick<LayerLayout, "scheme" | "tms"> & LayoutLevel;

/**
 * The layout of data of an extent and a cell size, and the tiles of it that they meet.
 * @param crs of the data and of the layout
 * @throws JOB_INVALID, GRID_INVALID, CRS_UNSUPPORTED; NO_OVERLAP for data beside the layout
 */
export function chooseLayout(
  request: LayoutRequest,
  data: { readonly extent: Extent; readonly cellSize: CellSize },
  crs: string | null,
): LayerLayout {
  const { zoom, layout, ...picked } = pick(request, data, crs);
  const bounds = extentToBounds(layout, data.extent);
  const { layoutCols, layoutRows } = layout.tileLayout;
  const minKey = { col: Math.max(0, bounds.colMin), row: Math.max(0, bounds.rowMin) };
  const maxKey = { col: Math.min(layoutCols - 1, bounds.colMax), row: Math.min(layoutRows - 1, bounds.rowMax) };
  if (minKey.col > maxKey.col || minKey.row > maxKey.row) {
    const text = ({ xmin, ymin, xmax, ymax }: Extent): string => `(${xmin}, ${ymin}, ${xmax}, ${ymax})`;
    throw new TilefoldError("NO_OVERLAP", `the sources' extent ${text(data.extent)} lies beside the layout's ${text(layout.extent)}`, {
      hint: "Check the CRS of layoutExtent and the order of its axes.",
    });
  }
  return { ...picked, crs, zoom, layout, keyBounds: { minKey, maxKey }, extent: data.extent };
}

function pick(
  request: LayoutRequest,
  { extent, cellSize }: { readonly extent: Extent; readonly cellSize: CellSize },
  crs: string | null,
): Picked {
  const { scheme, layoutExtent } = request;
  const tileSize = scheme?.tileSize ?? DEFAULT_TILE_SIZE;
  if (layoutExtent !== undefined) return { scheme: "explicit", zoom: 0, layout: explicitLayout(request, layoutExtent, tileSize) };
  const type = scheme?.type ?? "floating";
  if (scheme?.crs !== undefined && !haveOneCrs(scheme.crs, crs)) {
    throw new TilefoldError(
      "JOB_INVALID",
      `the scheme is of ${parseCrs(scheme.crs).id}, and the pixels are in ${crs === null ? "no CRS" : parseCrs(crs).id}`,
      {
        hint: "Reproject to the scheme's CRS: a reproject node takes the scheme as well.",
      },
    );
  }
  if (scheme?.maxZoom !== undefined && type !== "zoomed" && type !== "tms")
    throw new TilefoldError(
      "JOB_INVALID",
      `maxZoom picks a level of the schemes zoomed and tms; a ${type} layout keeps the resolution of its sources`,
    );
  if (scheme?.id !== undefined && type !== "tms")
    throw new TilefoldError("JOB_INVALID", `id names a tile matrix set, for scheme tms, not for ${type}`);
  switch (type) {
    case "floating":
      return { scheme: type, ...floatingLayoutScheme(tileSize).levelFor(extent, cellSize) };
    case "local":
      return { scheme: type, ...localLayoutScheme(tileSize, scheme?.resolutionThreshold).levelFor(extent, cellSize) };
    case "zoomed": {
      if (crs === null) throw noCrs("the zoomed scheme");
      const zoomed = zoomedLayoutScheme(parseCrs(crs).id, tileSize, scheme?.resolutionThreshold);
      return { scheme: type, ...(scheme?.maxZoom === undefined ? zoomed.levelFor(extent, cellSize) : zoomed.levelForZoom(scheme.maxZoom)) };
    }
    case "tms":
      return tmsLevel(scheme!, { extent, cellSize }, crs);
  }
}

function tmsLevel(
  scheme: NonNullable<LayoutRequest["scheme"]>,
  data: { readonly extent: Extent; readonly cellSize: CellSize },
  crs: string | null,
): Picked {
  if (scheme.id === undefined) throw new TilefoldError("JOB_INVALID", "scheme tms needs `id`, as WebMercatorQuad");
  const set = tileMatrixSet(scheme.id);
  if (crs === null) throw noCrs(`tile matrix set ${scheme.id}`);
  if (!haveOneCrs(set.crs, crs))
    throw new TilefoldError("JOB_INVALID", `tile matrix set ${scheme.id} is of ${set.crs}, and the pixels are in ${parseCrs(crs).id}`, {
      hint: `Reproject to ${set.crs}: a reproject node takes the scheme as well.`,
    });
  if (scheme.tileSize !== undefined && scheme.tileSize !== DEFAULT_TILE_SIZE)
    throw new TilefoldError("JOB_INVALID", `the tiles of ${scheme.id} have ${DEFAULT_TILE_SIZE} pixels a side, not ${scheme.tileSize}`);
  const level = scheme.maxZoom === undefined ? set.levelFor(data.extent, data.cellSize) : set.levelForZoom(scheme.maxZoom);
  return { scheme: "tms", tms: scheme.id, ...level };
}

function explicitLayout({ cellSize, tileLayout }: LayoutRequest, extent: Extent, tileSize: number): LayoutDefinition {
  return tileLayout === undefined ? layoutDefinition(gridExtent(extent, cellSize!), tileSize) : layoutDefinitionOf(extent, tileLayout);
}

export const noCrs = (what: string): TilefoldError =>
  new TilefoldError("RASTER_GEOREFERENCE", `${what} needs the CRS of the sources, and they have none`, {
    hint: 'Give it with `crs` in the read node, as {"op": "read", "uri": …, "crs": "EPSG:32633"}.',
  });
