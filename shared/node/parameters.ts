/** Parameter shapes that several nodes share. */
import * as z from "zod";
import { RESAMPLE_METHODS } from "../raster/resample-kernel.js";

export const uri = z.string().min(1).describe("a path, file://, s3:// or https:// address");
export const crs = z.string().min(1).describe("EPSG:n, WKT, PROJJSON text or a PROJ string");
export const cellType = z.enum(["uint8", "int8", "uint16", "int16", "uint32", "int32", "float32", "float64"]);
export const resample = z.enum(RESAMPLE_METHODS);
/** GeoJSON inline: any object; geo/geojson checks it. */
export const geoJson = z.looseObject({ type: z.string() });
export const geometrySource = z.union([uri, geoJson]).describe("GeoJSON, inline or by address");
export const band = z.union([z.number().int().min(1), z.string().min(1)]).describe("a band's number from 1, or its name");
export const cellSize = z.strictObject({ width: z.number().positive(), height: z.number().positive() });
export const extent = z.strictObject({ xmin: z.number(), ymin: z.number(), xmax: z.number(), ymax: z.number() });
export const tileLayout = z.strictObject({
  layoutCols: z.number().int().min(1),
  layoutRows: z.number().int().min(1),
  tileCols: z.number().int().min(1),
  tileRows: z.number().int().min(1),
});
export const scheme = z
  .strictObject({
    type: z.enum(["floating", "zoomed", "local", "tms"]),
    tileSize: z.number().int().min(1).max(16384).optional(),
    crs: crs.optional(),
    maxZoom: z.number().int().min(0).max(30).optional(),
    resolutionThreshold: z.number().min(0).max(1).optional(),
    id: z.string().optional().describe("an OGC tile matrix set, for type tms"),
  })
  .describe("which layout definition is picked");
