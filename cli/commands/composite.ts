import { InvalidArgumentError, Option } from "commander";
import { TilefoldError } from "../../shared/core/errors.js";
import { REDUCERS } from "../../shared/node/composite.js";
import { QA_PRESETS } from "../../shared/raster/qa-preset.js";
import type { CommandSpec } from "../commands.js";
import { collect, here, list, number, type RunFlags, runOptions, wholeNumber } from "../options.js";

interface CompositeFlags extends RunFlags {
  readonly items: string;
  readonly filter?: object;
  readonly bbox?: number[];
  readonly datetime?: string;
  readonly limit?: number;
  readonly bands: string[];
  readonly nodata?: number;
  readonly qa?: string;
  readonly qaDropAny?: string | number;
  readonly qaDropAll?: string | number;
  readonly qaKeepAll?: string | number;
  readonly qaPreset?: string;
  readonly qaDilate?: number;
  readonly maskWhere?: string[];
  readonly reducer?: (typeof REDUCERS)[number];
  readonly percentile?: number;
  readonly best?: string;
  readonly by?: string;
  readonly grid?: "first" | "union";
  readonly resample?: "nearest" | "bilinear";
  readonly cellType?: string;
  readonly observations?: boolean;
  readonly map?: (readonly [string, string])[];
  readonly scaled?: boolean;
  readonly clip?: string;
  readonly blockSize?: number;
  readonly ifExists?: "fail" | "overwrite";
  readonly out: string;
}

const json = (text: string): object => {
  try {
    return JSON.parse(text) as object;
  } catch (cause) {
    throw new InvalidArgumentError(`expected JSON: ${cause instanceof Error ? cause.message : String(cause)}.`);
  }
};

const bits = (text: string): string | number => (/^0b[01]+$/.test(text) ? text : wholeNumber(1, 2 ** 32 - 1)(text));

const assignment = (text: string): readonly [string, string] => {
  const at = text.indexOf("=");
  if (at < 1) throw new InvalidArgumentError("expected NAME=EXPRESSION.");
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
};

export const compositeCommand: CommandSpec = {
  name: "composite",
  register(command, execute) {
    runOptions(
      command
        .description("one image of many scenes, pixel by pixel, without their clouds")
        .requiredOption("--items <file>", "STAC ItemCollection, catalogue or API, or a list of images", here)
        .option("--filter <json>", 'chooses scenes, as in {"year": {"$in": [2015, 2020]}}', json)
        .option("--bbox <w,s,e,n>", "chooses scenes that meet it, in degrees", (text: string) => list(text).map(number))
        .option("--datetime <interval>", "chooses scenes of a time, as 2015-05/2015-09")
        .option("--limit <n>", "at most so many scenes", wholeNumber(1, 1e6))
        .requiredOption("--bands <names>", "bands of the image: asset keys, band names or common names", list)
        .option("--nodata <value>", "overrides the sources' nodata value", number)
        .option("--qa <band>", "the quality band")
        .option("--qa-drop-any <bits>", "drops pixels with any of the bits set: an integer or 0b…", bits)
        .option("--qa-drop-all <bits>", "drops pixels with all of the bits set", bits)
        .option("--qa-keep-all <bits>", "keeps the pixels with all of the bits set, and no others", bits)
        .addOption(new Option("--qa-preset <name>", "drops a product's clouds, shadows, snow and fill").choices(Object.keys(QA_PRESETS)))
        .option("--qa-dilate <pixels>", "grows what the quality band drops [0]", wholeNumber(0, 1024))
        .option(
          "--mask-where <expression>",
          "drops pixels for which it holds; may be given several times",
          collect((text: string) => text),
        )
        .addOption(new Option("--reducer <name>", "[median]").choices([...REDUCERS]))
        .option("--percentile <p>", "with the reducer percentile: 0 to 100", number)
        .option("--best <expression>", "with the reducer best: the scene with its largest value is taken")
        .option("--by <groups>", "all, year, month or an expression: one image each [all]")
        .addOption(new Option("--grid <grid>", "the first scene's, or continued over all [first]").choices(["first", "union"]))
        .addOption(new Option("--resample <method>", "for scenes of another grid [nearest]").choices(["nearest", "bilinear"]))
        .option("--cell-type <type>", "of the image [the scenes']")
        .option("--observations", "adds a band with the number of valid scenes")
        .option(
          "--map <name=expression>",
          "computes a band of the composite, as ndvi=(nir-red)/(nir+red); may be given several times",
          collect(assignment),
        )
        .option("--scaled", "expressions of --map see value × scale + offset, as files and items say them")
        .option("--clip <file>", "GeoJSON: pixels outside have no value", here)
        .option("--block-size <n>", "pixels a side of the image's blocks [512]", wholeNumber(16, 8192))
        .addOption(new Option("--if-exists <what>", "what happens when the output is there [fail]").choices(["fail", "overwrite"]))
        .requiredOption("-o, --out <file>", "writes a COG; {group} and {band} stand for their names", here),
    ).action((flags: CompositeFlags) =>
      execute(async (context) => {
        const { runAndReport } = await import("../run-and-report.js");
        return runAndReport(compositeJob(flags), flags, context);
      }),
    );
  },
};

function compositeJob(flags: CompositeFlags): object {
  const { qa } = flags;
  const masks = [
    { key: "--qa-drop-any", node: flags.qaDropAny === undefined ? null : { bits: { band: qa, any: flags.qaDropAny } } },
    { key: "--qa-drop-all", node: flags.qaDropAll === undefined ? null : { bits: { band: qa, all: flags.qaDropAll } } },
    { key: "--qa-keep-all", node: flags.qaKeepAll === undefined ? null : { bits: { band: qa, all: flags.qaKeepAll }, keep: true } },
    { key: "--qa-preset", node: flags.qaPreset === undefined ? null : { preset: { band: qa, name: flags.qaPreset } } },
  ].filter(({ node }) => node !== null);
  if (qa === undefined && masks.length > 0) throw new TilefoldError("CONFIG_INVALID", `${masks[0]!.key} needs --qa, the quality band`);
  if (qa !== undefined && masks.length === 0) {
    throw new TilefoldError("CONFIG_INVALID", "--qa says which band, but not what is dropped", {
      hint: "Add --qa-preset, --qa-drop-any, --qa-drop-all or --qa-keep-all.",
    });
  }
  if (flags.scaled && flags.map === undefined) {
    throw new TilefoldError("CONFIG_INVALID", "--scaled is for the expressions of --map, and there is none", {
      hint: "As in --map 'red=red' --scaled: the band by its scale and offset.",
    });
  }
  // Expressions may name bands that the image has not: all are offered then.
  const others = flags.best !== undefined || flags.maskWhere !== undefined;
  return {
    tilefold: 1,
    pipeline: [
      {
        op: "query",
        items: flags.items,
        filter: flags.filter,
        bbox: flags.bbox,
        datetime: flags.datetime,
        limit: flags.limit,
        nodata: flags.nodata,
        bands: others ? undefined : [...new Set([...flags.bands, ...(qa === undefined ? [] : [qa])])],
      },
      ...masks.map(({ node }) => ({ op: "mask", ...node, dilate: flags.qaDilate })),
      ...(flags.maskWhere ?? []).map((where) => ({ op: "mask", where })),
      {
        op: "composite",
        bands: flags.bands,
        reducer: flags.reducer,
        percentile: flags.percentile,
        best: flags.best,
        by: flags.by,
        grid: flags.grid,
        resample: flags.resample,
        cellType: flags.cellType,
        observations: flags.observations,
      },
      ...(flags.map === undefined ? [] : [{ op: "map", bands: Object.fromEntries(flags.map), scaled: flags.scaled }]),
      ...(flags.clip === undefined ? [] : [{ op: "clip", aoi: flags.clip }]),
      { op: "write", uri: flags.out, format: "cog", blockSize: flags.blockSize, ifExists: flags.ifExists },
    ],
  };
}
