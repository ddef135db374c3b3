/** What WKT and PROJJSON state, in one form, and its PROJ string. Method and parameter names are those of OGC 18-010r7, GDAL's WKT 1 and ESRI. */
import { TilefoldError } from "../core/errors.js";

export interface GeographicModel {
  readonly authority: string | null;
  readonly a: number;
  readonly inverseFlattening: number;
  /** Degrees east of Greenwich. */
  readonly primeMeridian: number;
  readonly shift: readonly number[] | null;
  readonly degreesPerUnit: number;
}

export interface MethodParameter {
  readonly name: string;
  /** Degrees, metres or a ratio. */
  readonly value: number;
}

export interface CrsModel {
  readonly name: string;
  readonly authority: string | null;
  readonly geographic: GeographicModel;
  readonly conversion: { readonly method: string; readonly parameters: readonly MethodParameter[] } | null;
  readonly metresPerUnit: number;
  /** Directions of the axes in the order of the text, lower case: "east", "north", "south", "west", …; empty where none is stated. */
  readonly directions: readonly string[];
}

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, "");

const PARAMETERS: Readonly<Record<string, string>> = {
  latitudeoforigin: "lat_0",
  latitudeofnaturalorigin: "lat_0",
  latitudeoffalseorigin: "lat_0",
  latitudeofcenter: "lat_0",
  latitudeofcentre: "lat_0",
  latitudeofprojectioncentre: "lat_0",
  latitudeofprojectioncenter: "lat_0",
  centralparallel: "lat_0",
  centralmeridian: "lon_0",
  longitudeofnaturalorigin: "lon_0",
  longitudeoffalseorigin: "lon_0",
  longitudeofcenter: "lon_0",
  longitudeofcentre: "lon_0",
  longitudeoforigin: "lon_0",
  longitudeofprojectioncentre: "lon_0",
  longitudeofprojectioncenter: "lon_0",
  straightverticallongitudefrompole: "lon_0",
  standardparallel1: "lat_1",
  latitudeof1ststandardparallel: "lat_1",
  standardparallel2: "lat_2",
  latitudeof2ndstandardparallel: "lat_2",
  latitudeofstandardparallel: "lat_ts",
  standardparallel: "lat_ts",
  scalefactor: "k_0",
  scalefactoratnaturalorigin: "k_0",
  scalefactoratprojectioncentre: "k_0",
  scalefactoronpseudostandardparallel: "k_0",
  falseeasting: "x_0",
  eastingatfalseorigin: "x_0",
  eastingatprojectioncentre: "x_0",
  falsenorthing: "y_0",
  northingatfalseorigin: "y_0",
  northingatprojectioncentre: "y_0",
  azimuth: "alpha",
  azimuthofinitialline: "alpha",
  azimuthatprojectioncentre: "alpha",
  rectifiedgridangle: "gamma",
  anglefromrectifiedtoskewgrid: "gamma",
  xyplanerotation: "gamma",
  colatitudeofconeaxis: "alpha",
  satelliteheight: "h",
  height: "h",
};

/** Stated, but with one meaning only in the methods that have them. */
const IGNORED = new Set([
  "pseudostandardparallel1",
  "latitudeofpseudostandardparallel",
  "auxiliaryspheretype",
  "xscale",
  "yscale",
  "sweep",
]);

type Values = ReadonlyMap<string, number>;
type Method = (v: Values, model?: CrsModel) => string;

const take = (v: Values, ...keys: string[]): string =>
  keys
    .filter((key) => v.has(key))
    .map((key) => ` +${key}=${v.get(key)}`)
    .join("");

const usual =
  (proj: string, ...keys: string[]): Method =>
  (v) =>
    `+proj=${proj}${take(v, "lat_0", "lon_0", ...keys, "k_0", "x_0", "y_0")}`;
const poleOf = (latitude: number): string => (latitude < 0 ? "-90" : "90");

/** A polar stereographic map whose standard parallel (or, at the pole, scale factor) is given. */
const polar =
  (key: "lat_0" | "lat_1" | "lat_ts", fixed?: number): Method =>
  (v) => {
    const parallel = v.get(key) ?? fixed ?? 90;
    const scale = Math.abs(parallel) === 90 ? take(v, "k_0") : ` +lat_ts=${parallel}`;
    return `+proj=stere +lat_0=${fixed ?? poleOf(parallel)}${scale}${take(v, "lon_0", "x_0", "y_0")}`;
  };

const conic1: Method = (v) => `+proj=lcc +lat_1=${v.get("lat_0") ?? v.get("lat_1") ?? 0}${take(v, "lat_0", "lon_0", "k_0", "x_0", "y_0")}`;
const conic: Method = (v) => (v.has("lat_1") ? usual("lcc", "lat_1", "lat_2")(v) : conic1(v));
const mercator: Method = (v) => {
  const parallel = v.get("lat_ts") ?? v.get("lat_1");
  return `+proj=merc${take(v, "lon_0")}${parallel === undefined ? take(v, "k_0") : ` +lat_ts=${parallel}`}${take(v, "x_0", "y_0")}`;
};
const cylindrical =
  (proj: string): Method =>
  (v) => {
    const parallel = v.get("lat_ts") ?? v.get("lat_1");
    return `+proj=${proj}${parallel === undefined ? "" : ` +lat_ts=${parallel}`}${proj === "eqc" ? take(v, "lat_0") : ""}${take(v, "lon_0", "x_0", "y_0")}`;
  };
const oblique =
  (flags: string): Method =>
  (v) => {
    const alpha = v.get("alpha") ?? 90;
    const centre = v.has("lon_0") ? ` +lonc=${v.get("lon_0")}` : "";
    return `+proj=omerc${take(v, "lat_0")}${centre} +alpha=${alpha} +gamma=${v.get("gamma") ?? alpha}${take(v, "k_0", "x_0", "y_0")}${flags}`;
  };
const centreOblique: Method = (v, model) =>
  v.get("alpha") === 90 && (v.get("gamma") ?? 90) === 90 ? usual("somerc")(v, model) : oblique("")(v, model);
const krovak: Method = (v, model) => {
  const south = model?.directions[0] === "south" && model.directions[1] === "west";
  return `+proj=krovak${south ? " +axis=swu" : ""}${take(v, "lat_0", "lon_0", "alpha", "k_0", "x_0", "y_0")}`;
};
const webMercator: Method = (v) => `+proj=merc +a=6378137 +b=6378137 +lat_ts=0${take(v, "lon_0", "x_0", "y_0")} +nadgrids=@null`;

const METHODS: Readonly<Record<string, Method>> = {
  transversemercator: usual("tmerc"),
  gausskruger: usual("tmerc"),
  transversemercatorcomplex: usual("tmerc"),
  transversemercatorsouthorientated: (v) => `+proj=tmerc +axis=wsu${take(v, "lat_0", "lon_0", "k_0", "x_0", "y_0")}`,
  lambertconformalconic1sp: conic1,
  lambertconicconformal1sp: conic1,
  lambertconformalconic2sp: conic,
  lambertconicconformal2sp: conic,
  lambertconformalconic: conic,
  albers: usual("aea", "lat_1", "lat_2"),
  albersequalarea: usual("aea", "lat_1", "lat_2"),
  albersconicequalarea: usual("aea", "lat_1", "lat_2"),
  equidistantconic: usual("eqdc", "lat_1", "lat_2"),
  lambertazimuthalequalarea: usual("laea"),
  lambertazimuthalequalareaspherical: usual("laea"),
  polarstereographic: polar("lat_0"),
  polarstereographicvarianta: polar("lat_0"),
  polarstereographicvariantb: polar("lat_ts"),
  stereographicnorthpole: polar("lat_1", 90),
  stereographicsouthpole: polar("lat_1", -90),
  stereographic: usual("stere"),
  obliquestereographic: usual("sterea"),
  doublestereographic: usual("sterea"),
  mercator1sp: mercator,
  mercatorvarianta: mercator,
  mercator2sp: mercator,
  mercatorvariantb: mercator,
  mercator,
  popularvisualisationpseudomercator: webMercator,
  mercatorauxiliarysphere: webMercator,
  equirectangular: cylindrical("eqc"),
  equidistantcylindrical: cylindrical("eqc"),
  equidistantcylindricalspherical: cylindrical("eqc"),
  platecarree: cylindrical("eqc"),
  cylindricalequalarea: cylindrical("cea"),
  lambertcylindricalequalarea: cylindrical("cea"),
  lambertcylindricalequalareaspherical: cylindrical("cea"),
  behrmann: (v) => `+proj=cea +lat_ts=30${take(v, "lon_0", "x_0", "y_0")}`,
  sinusoidal: usual("sinu"),
  mollweide: usual("moll"),
  robinson: usual("robin"),
  equalearth: usual("eqearth"),
  eckertvi: usual("eck6"),
  millercylindrical: usual("mill"),
  vandergrinten: usual("vandg"),
  vandergrinteni: usual("vandg"),
  polyconic: usual("poly"),
  americanpolyconic: usual("poly"),
  cassinisoldner: usual("cass"),
  cassini: usual("cass"),
  bonne: (v) => `+proj=bonne +lat_1=${v.get("lat_1") ?? v.get("lat_0") ?? 0}${take(v, "lon_0", "x_0", "y_0")}`,
  azimuthalequidistant: usual("aeqd"),
  modifiedazimuthalequidistant: usual("aeqd"),
  orthographic: usual("ortho"),
  gnomonic: usual("gnom"),
  krovak,
  krovaknorthorientated: (v) => `+proj=krovak${take(v, "lat_0", "lon_0", "alpha", "k_0", "x_0", "y_0")}`,
  swissobliquecylindrical: usual("somerc"),
  swissobliquemercator: usual("somerc"),
  hotineobliquemercator: oblique(" +no_uoff"),
  hotineobliquemercatorvarianta: oblique(" +no_uoff"),
  hotineobliquemercatorazimuthnaturalorigin: oblique(" +no_uoff"),
  rectifiedskeworthomorphicnaturalorigin: oblique(" +no_uoff"),
  hotineobliquemercatorazimuthcenter: centreOblique,
  hotineobliquemercatorvariantb: centreOblique,
  obliquemercator: centreOblique,
  rectifiedskeworthomorphiccenter: oblique(""),
  newzealandmapgrid: usual("nzmg"),
  geostationarysatellitesweepy: usual("geos", "h"),
  geostationarysatellite: usual("geos", "h"),
  geostationarysatellitesweepx: (v) => `+proj=geos +sweep=x${take(v, "lon_0", "h", "x_0", "y_0")}`,
};

/** The PROJ string of a model. A geographic CRS with an EPSG code takes its datum from there (`datumOf` gives that PROJ text, or null). */
export function projStringFromModel(model: CrsModel, datumOf: (authority: string) => string | null): string {
  const { geographic } = model;
  const known = geographic.authority === null || geographic.shift !== null ? null : datumOf(geographic.authority);
  const figure = `+a=${geographic.a}${geographic.inverseFlattening === 0 ? ` +b=${geographic.a}` : ` +rf=${geographic.inverseFlattening}`}`;
  const shift = geographic.shift === null ? "" : ` +towgs84=${geographic.shift.join(",")}`;
  const meridian = geographic.primeMeridian === 0 ? "" : ` +pm=${geographic.primeMeridian}`;
  const datum = known ?? `${figure}${shift}${meridian}`;
  if (model.conversion === null) {
    const unit = geographic.degreesPerUnit === 1 ? "" : ` +to_degree=${geographic.degreesPerUnit}`;
    return `+proj=longlat ${datum}${unit}`;
  }
  const method = METHODS[plain(model.conversion.method)];
  if (!method) throw new TilefoldError("CRS_UNSUPPORTED", `the projection "${model.conversion.method}" of "${model.name}" is not built in`);
  const values = new Map<string, number>();
  for (const { name, value } of model.conversion.parameters) {
    const key = PARAMETERS[plain(name)];
    if (key !== undefined) values.set(key, value);
    else if (!IGNORED.has(plain(name)))
      throw new TilefoldError("CRS_UNSUPPORTED", `the parameter "${name}" of "${model.name}" is not known`);
  }
  const projection = method(values, model);
  const unit = model.metresPerUnit === 1 ? "+units=m" : `+to_meter=${model.metresPerUnit}`;
  if (projection.includes("+nadgrids=@null")) return `${projection} ${unit}`;
  return `${projection} ${datum} ${unit}`;
}
