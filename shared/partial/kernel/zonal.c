/*
 * Zones of a batch and the tiles they meet: coverage, areas, classes of bytes, sums and extremes, to the bit as the plain code of geo/ and partial/ has them.
 * It works in the memory of the vector kernels, from this module's own data on; what a batch needs lies behind that and is given back when the next batch begins.
 */
#include <wasm_simd128.h>

typedef unsigned char u8;
typedef int i32;
typedef unsigned int u32;
typedef long long i64;
typedef unsigned long long u64;
typedef double f64;

#define EXPORT(name) __attribute__((export_name(#name)))
#define NULL ((void *)0)

/* A pixel that lies wholly inside: 2^29. */
#define ONE 536870912
#define HALF_UP(x) __builtin_floor((x) + 0.5)

#include "memory.h"

/* The batch. */

enum { EXACT, CENTRE, ALL_TOUCHED };

typedef struct { u64 cover, low, high; } Slot;

#define SUM_WORDS 74

/* Cells of a type; JavaScript knows these places. */
typedef struct {
	i32 cells, type, valid, wants;
	i32 listed;
	u8 few[4];
	/* The words of the sum that are not 0 lie between these. */
	i32 sum_from, sum_to;
	i64 pixels;
	Slot sure;
	f64 min, max, infinite;
	u32 touched[8];
	i64 sum[SUM_WORDS];
	Slot classes[256];
	u64 few_pixels[4], few_area[4];
} Band;

enum { U8, I8, U16, I16, U32, I32, F32, F64 };
enum { CLASSES = 1, SUM = 2, EXTREMES = 4 };

typedef struct {
	f64 *coords;
	signed char *sign;
	i32 count, next, active_count, base, cover, row;
	i32 *active;
	f64 *x;
	u8 *west;
	i64 clipped;
	i32 *spans;
	i32 room;
	i32 first, rows;
	i32 *start, *cursor;
} Zone;

static i32 mode, west, width, tile_width, tile_height;
static Band *bands;
static i32 band_count;

/* One row in the making. */
static i32 *change, *columns;
static u8 *touched_pixels;
static u32 *marks, *mark_words;
static i32 *met;
static u8 *met_flags;
static i32 met_size;

/* Runs of a row within a tile. */
static i32 *run_from, *run_to, *run_weight;

/* Areas: one a row, or nodes. */
static f64 *row_areas;
static i32 areas_row;
static f64 spacing_x, spacing_y;
static i32 node_x0, node_y0, nodes_x;
static f64 *nodes, *line;

/* The tile, and the areas of its pixels as far as they are known. */
static i32 tile_col, tile_row, tile_cols, tile_rows;
static f64 *pixel_areas;
static i32 *known_from, *known_to;

static Slot total;
static i64 inside;

/* Begins a batch: all that was there is given up. @return where `count` bands stand */
EXPORT(begin) Band *begin(i32 coverage, i32 col, i32 cols, i32 tile_w, i32 tile_h, i32 count)
{
	heap_end = ((u32)&__heap_base + 63) & ~63u;
	for (i32 k = 0; k < 32; k++) spare[k] = NULL;
	mode = coverage;
	west = col;
	width = cols;
	tile_width = tile_w;
	tile_height = tile_h;
	band_count = count;
	bands = zeros((u32)count * sizeof(Band));
	change = zeros(((u32)width + 2) * 4);
	columns = take(((u32)width + 2) * 4);
	touched_pixels = zeros((u32)width + 2);
	marks = zeros((((u32)width + 32) / 32 + 1) * 4);
	mark_words = zeros((((u32)width + 1024) / 1024 + 1) * 4);
	met_size = (width + tile_w - 1) / tile_w;
	met = take((u32)met_size * 4);
	met_flags = zeros((u32)met_size);
	run_from = take(((u32)tile_w + 1) * 4);
	run_to = take(((u32)tile_w + 1) * 4);
	run_weight = take(((u32)tile_w + 1) * 4);
	row_areas = pixel_areas = NULL;
	return bands;
}

EXPORT(room) void *room(i32 bytes)
{
	return take((u32)bytes);
}

EXPORT(met) i32 *met_columns(void)
{
	return met;
}

/* Planned areas as geo/cell-area-codec.ts writes them. */
static const u8 *input, *input_end;
static i32 input_short;

static f64 integer(void)
{
	u64 value = 0;

	for (u32 shift = 0;; shift += 7) {
		u8 next;

		if (input == input_end || shift > 56) {
			input_short = 1;
			return 0;
		}
		next = *input++;
		value |= (u64)(next & 127) << shift;
		if (next < 128) break;
	}
	return value & 1 ? -(f64)((value + 1) / 2) : (f64)(value / 2);
}

static f64 *differences(u32 count, u32 line_length, f64 steps)
{
	f64 *values = take(count * 8);
	f64 zeros = 0;

	for (u32 k = 0, column = 0; k < count; k++, column = column + 1 == line_length ? 0 : column + 1) {
		f64 change = 0, before = column > 0 ? values[k - 1] : 0, earlier = column > 1 ? values[k - 2] : 0;

		if (zeros > 0) zeros--;
		else {
			change = integer() / steps;
			if (change == 0) zeros = integer() - 1;
		}
		values[k] = column == 1 ? before + change : change + 2 * before - earlier;
	}
	return values;
}

/* Takes the areas in `length` bytes: one a row, or nodes. @return 0: bytes are missing or left over */
EXPORT(areas) i32 take_areas(const u8 *bytes, i32 length)
{
	f64 kind, head[7];

	input = bytes;
	input_end = bytes + length;
	input_short = 0;
	kind = integer();
	if (kind == 1) {
		for (i32 i = 0; i < 3; i++) head[i] = integer();
		if (input_short || !(head[2] >= 0 && head[2] <= 1e8)) return 0;
		areas_row = (i32)head[1];
		row_areas = differences((u32)head[2], 1u << 31, 1);
	} else if (kind == 2) {
		for (i32 i = 0; i < 7; i++) head[i] = integer();
		if (input_short || input_end - input < 8 || !(head[5] >= 1 && head[6] >= 1 && head[5] * head[6] <= 1e8)) return 0;
		/* The error that interpolation may have. */
		input += 8;
		spacing_x = head[1];
		spacing_y = head[2];
		node_x0 = (i32)head[3];
		node_y0 = (i32)head[4];
		nodes_x = (i32)head[5];
		nodes = differences((u32)(head[5] * head[6]), (u32)nodes_x, 256);
		line = take(((u32)nodes_x + 8) * 8);
		pixel_areas = take((u32)tile_width * (u32)tile_height * 8);
		known_from = take((u32)tile_height * 4);
		known_to = take((u32)tile_height * 4);
	} else return 0;
	return !input_short && input == input_end;
}

#include "coverage.h"
#include "areas.h"
#include "cover-sums.h"
#include "bytes.h"
#include "values.h"

/* Tiles. */

/* A tile whose bands' cells and masks stand where the bands say. */
EXPORT(tile) void tile(i32 col, i32 row, i32 cols, i32 rows)
{
	tile_col = col;
	tile_row = row;
	tile_cols = cols;
	tile_rows = rows;
	if (pixel_areas)
		for (i32 r = 0; r < rows; r++) known_from[r] = known_to[r] = 0;
}

static i32 cut_runs(Zone *z, i32 r)
{
	i32 at = tile_row + r - z->first, next = z->cursor[at], stop = z->start[at + 1], count = 0;
	i32 east = tile_col + tile_cols;

	while (next < stop) {
		i32 *span = z->spans + 3 * next;

		if (span[0] >= east) break;
		if (span[1] > tile_col) {
			run_from[count] = (span[0] > tile_col ? span[0] : tile_col) - tile_col;
			run_to[count] = (span[1] < east ? span[1] : east) - tile_col;
			run_weight[count++] = span[2];
		}
		if (span[1] > east) break;
		next++;
	}
	z->cursor[at] = next;
	return count;
}

static void band_row(Band *b, i32 r, i32 runs, f64 area, const f64 *areas)
{
	u32 start = (u32)r * (u32)tile_cols;
	const u8 *valid = b->valid ? (const u8 *)b->valid + start : NULL;
	const u8 *bytes = (const u8 *)b->cells + start;
	u64 cover = 0;

	for (i32 i = 0; i < runs; i++) {
		i32 from = run_from[i], to = run_to[i], weight = run_weight[i];

		if (valid) {
			u32 found = count_equal(valid + from, NULL, to - from, 1);

			b->pixels += found;
			cover += found * (u64)weight;
			if (areas && found) {
				if (weight == ONE) {
					u64 sum = 0;

					if (found == (u32)(to - from)) sum = sum_areas(areas, from, to);
					else
						for (i32 x = from; x < to; x++) sum += valid[x] ? (u64)areas[x] : 0;
					add_high(&b->sure, sum << 29, sum >> 35);
				} else
					for (i32 x = from; x < to; x++)
						if (valid[x]) add_product(&b->sure, (u32)weight, (u64)areas[x]);
			}
		}
		if (b->wants & CLASSES) {
			if (areas) area_run(b, bytes, valid, from, to, weight, areas);
			else count_run(b, bytes + from, valid ? valid + from : NULL, to - from, (u32)weight);
		}
		if (b->wants & (SUM | EXTREMES)) value_run(b, start + (u32)from, valid ? valid + from : NULL, to - from, weight);
	}
	if (valid) {
		b->sure.cover += cover;
		if (!areas) add_product(&b->sure, cover, (u64)area);
	}
	if (b->wants & CLASSES) end_classes(b, area, areas != NULL);
}

/* Whole pixels of a row that has one area: those of the listed classes. */
static void count_row(Band *b, u32 at, i32 pixels, u64 area)
{
	for (i32 k = 0; k < b->listed; k++) {
		u32 found = count_equal((const u8 *)b->cells + at, NULL, pixels, b->few[k]);

		b->few_pixels[k] += found;
		b->few_area[k] += found * area;
	}
}

static void end_rows(u64 pixels, u64 area)
{
	add_whole(&total, pixels, area);
	inside += (i64)pixels;
	for (i32 i = 0; i < band_count; i++) {
		Band *b = bands + i;

		for (i32 k = 0; k < b->listed; k++) {
			if (!b->few_pixels[k]) continue;
			b->touched[b->few[k] >> 5] |= 1u << (b->few[k] & 31);
			add_whole(b->classes + b->few[k], b->few_pixels[k], b->few_area[k]);
			b->few_pixels[k] = b->few_area[k] = 0;
		}
	}
}

/* Where the total of the last `add` stands: cover, the area's low and high words, pixels inside. */
static u64 answer[4];
EXPORT(answer) u64 *answer_at(void)
{
	return answer;
}

/* What a zone has of the tile; NULL: all of it. Answers stand in `answer` and in the bands. @return whether there is anything */
EXPORT(add) i32 add(Zone *z)
{
	i32 first = 0, stop = tile_rows, plain = pixel_areas == NULL;
	u64 parts = 0, parts_low = 0, parts_high = 0, whole_pixels = 0, whole_area = 0;

	total.cover = total.low = total.high = 0;
	inside = 0;
	for (i32 k = 0; k < band_count; k++) {
		Band *b = bands + k;

		b->pixels = 0;
		b->sure.cover = b->sure.low = b->sure.high = 0;
		b->min = __builtin_inf();
		b->max = -__builtin_inf();
		b->infinite = 0;
		if (b->wants & SUM) __builtin_memset(b->sum, 0, sizeof b->sum);
		if (b->wants & CLASSES)
			for (i32 w = 0; w < 8; w++) {
				for (u32 left = b->touched[w]; left; left &= left - 1)
					__builtin_memset(b->classes + w * 32 + __builtin_ctz(left), 0, sizeof(Slot));
				b->touched[w] = 0;
			}
	}
	if (z) {
		if (z->first > tile_row) first = z->first - tile_row;
		if (z->first + z->rows < tile_row + tile_rows) stop = z->first + z->rows - tile_row;
	}
	for (i32 k = 0; k < band_count; k++)
		if (bands[k].valid || bands[k].wants & (SUM | EXTREMES) || (bands[k].wants && bands[k].listed == 0)) plain = 0;
	for (i32 r = first; r < stop; r++) {
		i32 runs = 1;
		f64 area = 0, *areas = NULL;
		u64 cover = 0;

		if (z) runs = cut_runs(z, r);
		else {
			run_from[0] = 0;
			run_to[0] = tile_cols;
			run_weight[0] = ONE;
		}
		if (runs == 0) continue;
		if (pixel_areas) areas = areas_of(r, run_from[0], run_to[runs - 1]);
		else area = row_areas[tile_row + r - areas_row];
		if (plain && runs == 1 && run_weight[0] == ONE) {
			/* Most rows of large zones: sums of 2^22 pixels have room. */
			i32 pixels = run_to[0] - run_from[0];

			whole_pixels += (u32)pixels;
			whole_area += (u32)pixels * (u64)area;
			for (i32 k = 0; k < band_count; k++) count_row(bands + k, (u32)r * (u32)tile_cols + (u32)run_from[0], pixels, (u64)area);
			if (whole_pixels < 1 << 22) continue;
			end_rows(whole_pixels, whole_area);
			whole_pixels = whole_area = 0;
			continue;
		}
		for (i32 i = 0; i < runs; i++) {
			i32 from = run_from[i], to = run_to[i], weight = run_weight[i];

			inside += to - from;
			cover += (u64)(to - from) * (u32)weight;
			if (!areas) continue;
			if (weight == ONE) {
				u64 sum = sum_areas(areas, from, to);

				add_high(&total, sum << 29, sum >> 35);
			} else
				for (i32 x = from; x < to; x++) {
					u64 own = (u64)areas[x];

					parts_low += (own & 0xfffff) * (u32)weight;
					parts_high += (own >> 20) * (u32)weight;
					/* Each is below 2^49. */
					if (++parts == 1 << 14) {
						add_high(&total, parts_low, 0);
						add_high(&total, parts_high << 20, parts_high >> 44);
						parts = parts_low = parts_high = 0;
					}
				}
		}
		total.cover += cover;
		if (!areas) add_product(&total, cover, (u64)area);
		for (i32 k = 0; k < band_count; k++) band_row(bands + k, r, runs, area, areas);
	}
	add_high(&total, parts_low, 0);
	add_high(&total, parts_high << 20, parts_high >> 44);
	if (whole_pixels) end_rows(whole_pixels, whole_area);
	for (i32 k = 0; k < band_count; k++) {
		Band *b = bands + k;

		if (!b->valid) {
			b->pixels = inside;
			b->sure = total;
		}
		if (!(b->wants & SUM)) continue;
		b->sum_from = 0;
		b->sum_to = SUM_WORDS;
		while (b->sum_from < b->sum_to && b->sum[b->sum_from] == 0) b->sum_from++;
		while (b->sum_from < b->sum_to && b->sum[b->sum_to - 1] == 0) b->sum_to--;
	}
	answer[0] = total.cover;
	answer[1] = total.low;
	answer[2] = total.high;
	answer[3] = (u64)inside;
	return inside > 0;
}
