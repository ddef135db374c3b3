import { describe, expect, test } from "vitest";
import { dateInName, parseDatePattern, readFileName } from "../../../shared/node/query/name-date.js";

test.each([
  ["LC08_L1TP_013032_20180131_20180207_01_T1_B10.TIF", "LC08_L1TP_013032_20180131_20180207_01_T1", "B10", "2018-01-31"],
  ["LC09_L2SP_013032_20220131_20220207_02_T1_SR_B4.TIF", "LC09_L2SP_013032_20220131_20220207_02_T1", "SR_B4", "2022-01-31"],
  ["LC09_L2SP_013032_20220131_20220207_02_T1_QA_PIXEL.TIF", "LC09_L2SP_013032_20220131_20220207_02_T1", "QA_PIXEL", "2022-01-31"],
  ["LC81070352015282LGN00_BQA.TIF", "LC81070352015282LGN00", "BQA", "2015-10-09"],
  ["LT50350321984108XXX01_stack.gtif", "LT50350321984108XXX01_stack", null, "1984-04-17"],
  ["T20LNR_20200604T140051_B04_10m.jp2", "T20LNR_20200604T140051", "B04", "2020-06-04T14:00:51Z"],
  [
    "S2A_MSIL2A_20200604T140051_N0214_R110_T20LNR_20200604T162243.tif",
    "S2A_MSIL2A_20200604T140051_N0214_R110_T20LNR_20200604T162243",
    null,
    "2020-06-04T14:00:51Z",
  ],
  ["MOD13Q1.A2016366.h10v10.006.tif", "MOD13Q1.A2016366.h10v10.006", null, "2016-12-31"],
  ["SYN_20190115_nir.tif", "SYN_20190115", "nir", "2019-01-15"],
  ["SYN_20190115_qa_pixel.tif", "SYN_20190115", "qa_pixel", "2019-01-15"],
  ["ndvi-2015-03-01.tif", "ndvi-2015-03-01", null, "2015-03-01"],
  ["x_2015_03_01T.tiff", "x_2015_03_01T", null, "2015-03-01"],
  ["2015-03-01T102030.tif", "2015-03-01T102030", null, "2015-03-01T10:20:30Z"],
  ["composite_2015-03.tif", "composite_2015-03", null, "2015-03"],
  ["1985.tif", "1985", null, "1985"],
  ["nlcd2011.tif", "nlcd2011", null, "2011"],
  ["B4.tif", "B4", null, null],
  ["tile_20191399.tif", "tile_20191399", null, null],
])("%s", (name, scene, band, datetime) => expect(readFileName(name)).toEqual({ scene, band, datetime }));

describe("patterns", () => {
  test.each([
    ["%Y%m%d", "a20150301", "2015-03-01"],
    ["SYN_%Y-%m-%d", "SYN_2015-03-01", "2015-03-01"],
    ["v?_%d.%m.%Y", "v1_31.12.2015", "2015-12-31"],
    ["A%Y%j", "A2016060", "2016-02-29"],
    ["*(%Y)", "scene(2015)", "2015"],
    ["%Y%m%d_%H%M", "x20150301_1020", "2015-03-01T10:20:00Z"],
    ["100%% %Y", "100% 2015", "2015"],
    ["%Y%m%d", "20151399", null],
    ["A%Y%j", "A2015366", null],
    ["v.%Y", "v12015", null],
  ])("%s in %s", (pattern, name, date) => expect(dateInName(name, parseDatePattern(pattern))).toBe(date));

  test.each(["", "%m%d", "%Y%y", "%Y%Y", "%Y-%d", "%Y%", "*a*b*%Y"])("refused: %j", (pattern) =>
    expect(() => parseDatePattern(pattern)).toThrow(/date pattern/),
  );
});
