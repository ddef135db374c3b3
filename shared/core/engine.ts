/** The version that every plan, event and part name carries. Set at build time; tests and tools that run from source are "dev". */
declare const TILEFOLD_VERSION: string | undefined;

export const ENGINE: string = typeof TILEFOLD_VERSION === "string" ? TILEFOLD_VERSION : "dev";
