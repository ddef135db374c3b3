/** Caps that a header is held to before anything is allocated for it. Each is far above what real rasters have. */

/** First read of a file, and reads after it: most headers need one or two. */
export const FIRST_READ_BYTES = 32_768;
export const NEXT_READ_BYTES = 8_192;

/** All header bytes of one file, block tables left out. */
export const MAX_HEADER_BYTES = 32 * 1024 * 1024;

/** Directories in a file; GDAL writes at most two a level (image and mask), files of many pages are not rasters. */
export const MAX_IFDS = 1_024;
export const MAX_IFD_ENTRIES = 4_096;

/** Bytes of one tag that is read whole. */
export const MAX_TAG_BYTES = 4 * 1024 * 1024;

export const MAX_SAMPLES = 16_384;

/** Pixels along one side. */
export const MAX_SIDE = 2 ** 31 - 1;

/** One decoded block. */
export const MAX_BLOCK_BYTES = 2 ** 30;

/** Tables of so few numbers are carried in the header itself. */
export const INLINE_TABLE_COUNT = 32;
