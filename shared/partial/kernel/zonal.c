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

/* ---- memory ---- */

extern u8 __heap_base;
static u32 heap_end;
/* Given back, by power of two. */
static void *spare[32];

static u32 class_of(u32 bytes)
{
	return bytes <= 64 ? 6 : 32 - (u32)__builtin_clz(bytes - 1);
}

static void *take(u32 bytes)
{
	u32 k = class_of(bytes), start;
	void *found = spare[k];

	if (found) {
		spare[k] = *(void **)found;
		return found;
	}
	start = heap_end;
	heap_end += 1u << k;
	if (heap_end > (u32)__builtin_wasm_memory_size(0) << 16) {
		/* By a quarter at least: each time all views are lost. */
		u32 have = (u32)__builtin_wasm_memory_size(0) << 16, more = heap_end - have;

		if (more < have / 4) more = have / 4;
		if (heap_end < start ||
		    (__builtin_wasm_memory_grow(0, (more + 65535) >> 16) == (__SIZE_TYPE__)-1 &&
		     __builtin_wasm_memory_grow(0, (heap_end - have + 65535) >> 16) == (__SIZE_TYPE__)-1))
			__builtin_trap();
	}
	return (void *)start;
}

static void give(void *memory, u32 bytes)
{
	u32 k = class_of(bytes);

	*(void **)memory = spare[k];
	spare[k] = memory;
}

static void *zeros(u32 bytes)
{
	return __builtin_memset(take(bytes), 0, bytes);
}

/* ---- the batch ---- */

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

/* ---- coverage: geo/coverage-scan.ts and its neighbours ---- */

static f64 edge_x(f64 xa, f64 ya, f64 xb, f64 yb, f64 y)
{
	f64 x;

	if (y <= ya) return xa;
	if (y >= yb) return xb;
	x = ((y - ya) * (xb - xa)) / (yb - ya) + xa;
	if (xa < xb) return x < xa ? xa : x < xb ? x : xb;
	return x > xa ? xa : x > xb ? x : xb;
}

static i32 cut_height(f64 xa, f64 ya, f64 xb, f64 yb, f64 at, f64 row, i32 from, i32 to)
{
	f64 y = ((at - xa) * (yb - ya)) / (xb - xa) + ya;
	f64 steps = HALF_UP((y - row) * ONE);

	return steps < from ? from : steps < to ? (i32)steps : to;
}

static i32 steps_below(f64 y, f64 row)
{
	return y <= row ? 0 : y >= row + 1 ? ONE : (i32)HALF_UP((y - row) * ONE);
}

static void mark(u32 i)
{
	marks[i >> 5] |= 1u << (i & 31);
	mark_words[i >> 10] |= 1u << ((i >> 5) & 31);
}

/* A zone whose edges are to be written, and which begins in a row. */
EXPORT(zone) Zone *zone(i32 count, i32 corner, i32 row)
{
	Zone *z = take(sizeof(Zone));

	z->coords = take((u32)count * 32);
	z->sign = take((u32)count);
	z->count = count;
	z->next = z->active_count = 0;
	z->base = corner;
	z->cover = 0;
	z->row = row;
	z->active = take((u32)count * 4);
	z->x = take((u32)count * 8);
	z->west = take((u32)count);
	z->clipped = 0;
	z->room = 3 * 64;
	z->spans = take((u32)z->room * 4);
	z->start = take(((u32)tile_height + 1) * 4);
	z->cursor = take((u32)tile_height * 4);
	return z;
}

EXPORT(end) void end(Zone *z)
{
	u32 count = (u32)z->count;

	give(z->coords, count * 32);
	give(z->sign, count);
	give(z->active, count * 4);
	give(z->x, count * 8);
	give(z->west, count);
	give(z->spans, (u32)z->room * 4);
	give(z->start, ((u32)tile_height + 1) * 4);
	give(z->cursor, (u32)tile_height * 4);
	give(z, sizeof(Zone));
}

/* Whether any row that follows may be inside. */
EXPORT(goesOn) i32 goes_on(Zone *z)
{
	return z->active_count > 0 || z->next < z->count || z->base > 0;
}

EXPORT(clipped) f64 clipped(Zone *z)
{
	return (f64)z->clipped;
}

static void activate(Zone *z, f64 row)
{
	while (z->next < z->count && z->coords[z->next * 4 + 1] < row + 1) {
		i32 edge = z->next++;
		f64 *e = z->coords + edge * 4;

		if (e[3] <= row && e[1] < row) continue;
		z->active[z->active_count] = edge;
		z->x[z->active_count] = edge_x(e[0], e[1], e[2], e[3], row);
		z->west[z->active_count] = 2;
		z->active_count++;
	}
}

static void retire(Zone *z, f64 row)
{
	i32 kept = 0;

	for (i32 k = 0; k < z->active_count; k++) {
		i32 edge = z->active[k];

		if (z->coords[edge * 4 + 3] <= row + 1) continue;
		z->active[kept] = edge;
		z->x[kept] = z->x[k];
		z->west[kept] = z->west[k];
		kept++;
	}
	z->active_count = kept;
}

static void touch(f64 row, f64 low, f64 high, f64 ya, f64 yb)
{
	f64 from, to;

	if (ya == yb && ya == row) return;
	from = __builtin_floor(low);
	to = __builtin_ceil(high);
	if (from < west) from = west;
	if (to > west + width) to = west + width;
	for (i32 i = (i32)from - west; i < (i32)to - west; i++) {
		touched_pixels[i] = 1;
		mark((u32)i);
		mark((u32)i + 1);
	}
}

/* A piece of an edge of height dy in column i. */
static void piece(i32 i, i32 s, i32 dy, f64 part)
{
	i32 own = (i32)HALF_UP(dy * part);

	change[i] += s * own;
	change[i + 1] += s * (dy - own);
	mark((u32)i);
	mark((u32)i + 1);
}

static void exact_row(Zone *z, i32 row_number)
{
	f64 row = row_number;
	i32 east = west + width;
	u32 cover = (u32)z->base * (u32)ONE;
	i32 base = z->base;

	for (i32 k = 0; k < z->active_count; k++) {
		i32 edge = z->active[k];
		f64 *e = z->coords + edge * 4;
		f64 xa = e[0], ya = e[1], xb = e[2], yb = e[3];
		f64 top = z->x[k], bottom = edge_x(xa, ya, xb, yb, row + 1);
		i32 eastward = bottom >= top, s, from, to, column, height;
		f64 low = eastward ? top : bottom, high = eastward ? bottom : top, last, fraction, first;

		z->x[k] = bottom;
		if (high < west || low >= east) continue;
		s = z->sign[edge];
		from = steps_below(ya, row);
		to = steps_below(yb, row);
		last = __builtin_floor(high);
		first = __builtin_floor(low);
		height = eastward ? from : to;
		if (first < west) {
			i32 step = eastward ? -s : s;

			column = west;
			fraction = 0;
			height = cut_height(xa, ya, xb, yb, west, row, from, to);
			base += step;
			cover += (u32)step * (u32)(ONE - height);
		} else {
			column = (i32)first;
			fraction = low - first;
		}
		if (mode == ALL_TOUCHED) touch(row, low, high, ya, yb);
		if (from == to) continue;
		while (column < last && column < east) {
			i32 next = cut_height(xa, ya, xb, yb, (f64)column + 1, row, from, to);
			i32 dy = next > height ? next - height : height - next;

			if (dy > 0) piece(column - west, s, dy, 1 - (fraction + 1) * 0.5);
			height = next;
			fraction = 0;
			column++;
		}
		if (column < east) {
			i32 end_height = eastward ? to : from;
			i32 dy = end_height > height ? end_height - height : height - end_height;

			if (dy > 0) piece(column - west, s, dy, 1 - (fraction + (high - last)) * 0.5);
		}
	}
	z->cover = (i32)cover;
	z->base = base;
}

static void centre_row(Zone *z, i32 row_number)
{
	f64 row = row_number, centre = row + 0.5;
	i32 east = west + width, base = z->base, later = 0;

	for (i32 k = 0; k < z->active_count; k++) {
		i32 edge = z->active[k], s = z->sign[edge], side = z->west[k];
		f64 *e = z->coords + edge * 4;
		f64 xa = e[0], ya = e[1], xb = e[2], yb = e[3];

		if (side == 2) side = edge_x(xa, ya, xb, yb, row) < west ? 1 : 0;
		if (ya <= centre && centre < yb) {
			f64 x = edge_x(xa, ya, xb, yb, centre);
			i32 now = x < west ? 1 : 0;

			base += s * (now - side);
			side = now;
			if (now == 0) {
				f64 column = HALF_UP(x);

				if (column < east) {
					i32 i = (i32)column - west;

					change[i] += s * ONE;
					mark((u32)i);
				}
			}
		}
		if (yb <= row + 1) {
			i32 step = s * ((xb < west ? 1 : 0) - side);

			if (yb <= centre) base += step;
			else later += step;
		}
		z->west[k] = (u8)side;
	}
	z->cover = (i32)((u32)base * (u32)ONE);
	z->base = base + later;
}

static i32 take_marks(void)
{
	i32 count = 0;
	u32 end = ((u32)width + 1 + 1023) >> 10;

	for (u32 w = 0; w < end; w++) {
		u32 outer = mark_words[w];

		if (outer == 0) continue;
		mark_words[w] = 0;
		for (; outer; outer &= outer - 1) {
			u32 word = (w << 5) | (u32)__builtin_ctz(outer), inner = marks[word];

			marks[word] = 0;
			for (; inner; inner &= inner - 1) columns[count++] = (i32)((word << 5) | (u32)__builtin_ctz(inner));
		}
	}
	return count;
}

static void reserve(Zone *z, i32 size, i32 used)
{
	i32 larger = z->room * 2 > size ? z->room * 2 : size;
	i32 *grown;

	if (z->room >= size) return;
	grown = take((u32)larger * 4);
	__builtin_memcpy(grown, z->spans, (u32)used * 4);
	give(z->spans, (u32)z->room * 4);
	z->spans = grown;
	z->room = larger;
}

static i32 write_row(Zone *z, i32 start)
{
	i32 marked = take_marks(), at = start, weight = z->cover, from = 0;
	i32 *spans;

	reserve(z, start + 6 * marked + 3, start);
	spans = z->spans;
	for (i32 m = 0; m <= marked; m++) {
		i32 to = m < marked ? columns[m] : width;

		if (to > from) {
			i32 value = weight;

			if (value < 0 || value > ONE) {
				value = value < 0 ? 0 : ONE;
				z->clipped += (i64)(weight - (i64)value) * (to - from);
			}
			if (mode == ALL_TOUCHED) {
				if (value > 0 || touched_pixels[from]) value = ONE;
				touched_pixels[from] = 0;
			}
			if (value > 0) {
				if (at > start && spans[at - 2] == west + from && spans[at - 1] == value) spans[at - 2] = west + to;
				else {
					spans[at] = west + from;
					spans[at + 1] = west + to;
					spans[at + 2] = value;
					at += 3;
				}
			}
			from = to;
		}
		weight = (i32)((u32)weight + (u32)change[to]);
		change[to] = 0;
	}
	return at;
}

/* Spans of the rows y0 … y1 - 1, and which columns of tiles they meet. @return how many; they stand in `met` */
EXPORT(band) i32 band(Zone *z, i32 y0, i32 y1)
{
	i32 at = 0, count = 0;

	z->first = y0;
	z->rows = y1 - y0;
	for (i32 row = y0; row < y1; row++) {
		activate(z, row);
		if (z->active_count == 0) {
			i32 stop = y1;

			if (z->base <= 0 && z->next >= z->count) {
				for (; row < y1; row++) z->start[row - y0] = at / 3;
				break;
			}
			if (z->next < z->count) {
				f64 next = __builtin_floor(z->coords[z->next * 4 + 1]);

				if (next < stop) stop = (i32)next;
			}
			for (; row < stop; row++) {
				z->start[row - y0] = at / 3;
				if (z->base <= 0) continue;
				reserve(z, at + 3, at);
				z->spans[at] = west;
				z->spans[at + 1] = west + width;
				z->spans[at + 2] = ONE;
				at += 3;
			}
			row--;
			continue;
		}
		z->start[row - y0] = at / 3;
		if (mode == CENTRE) centre_row(z, row);
		else exact_row(z, row);
		at = write_row(z, at);
		retire(z, row);
	}
	z->row = y1;
	z->start[z->rows] = at / 3;
	__builtin_memcpy(z->cursor, z->start, (u32)z->rows * 4);
	for (i32 i = 0; i < at && count < met_size; i += 3) {
		i32 column = (z->spans[i] - west) / tile_width, last = (z->spans[i + 1] - 1 - west) / tile_width;

		for (; column <= last; column++) {
			if (met_flags[column]) continue;
			met_flags[column] = 1;
			met[count++] = column;
		}
	}
	for (i32 i = 0; i < count; i++) met_flags[met[i]] = 0;
	return count;
}

/* ---- areas: geo/cell-area-grid.ts ---- */

static void grid_areas(i32 row, i32 col0, i32 col1, f64 *out)
{
	f64 j = __builtin_floor(row / spacing_y), t = (row - j * spacing_y) / spacing_y;
	f64 a = t + 2, b = t + 1, c = t, d = t - 1, e = t - 2, f = t - 3;
	f64 w0 = (-b * c * d * e * f) / 120, w1 = (a * c * d * e * f) / 24, w2 = (-a * b * d * e * f) / 12;
	f64 w3 = (a * b * c * e * f) / 12, w4 = (-a * b * c * d * f) / 24, w5 = (a * b * c * d * e) / 120;
	i32 first = (i32)__builtin_floor(col0 / spacing_x);
	i32 count = (i32)__builtin_floor((col1 - 1) / spacing_x) - first + 6;
	f64 *base = nodes + (i64)((i32)j - 2 - node_y0) * nodes_x + first - 2 - node_x0;
	f64 inverse = 1 / spacing_x;
	i32 col = col0, step = (i32)spacing_x;

	for (i32 k = 0; k < count; k++) {
		f64 *n = base + k, sum = 0 + w0 * n[0];

		n += nodes_x;
		sum += w1 * *n;
		n += nodes_x;
		sum += w2 * *n;
		n += nodes_x;
		sum += w3 * *n;
		n += nodes_x;
		sum += w4 * *n;
		n += nodes_x;
		sum += w5 * *n;
		line[k] = sum;
	}
	for (i32 i = 0; col < col1; i++) {
		i32 start = (first + i) * step, stop = start + step < col1 ? start + step : col1;
		f64 p0 = line[i], p1 = line[i + 1], p2 = line[i + 2], p3 = line[i + 3], p4 = line[i + 4], p5 = line[i + 5];
		f64 c1 = (6 * p0 - 60 * p1 - 40 * p2 + 120 * p3 - 30 * p4 + 4 * p5) / 120;
		f64 c2 = (-5 * p0 + 80 * p1 - 150 * p2 + 80 * p3 - 5 * p4) / 120;
		f64 c3 = (-5 * p0 - 5 * p1 + 50 * p2 - 70 * p3 + 35 * p4 - 5 * p5) / 120;
		f64 c4 = (5 * p0 - 20 * p1 + 30 * p2 - 20 * p3 + 5 * p4) / 120;
		f64 c5 = (-p0 + 5 * p1 - 10 * p2 + 10 * p3 - 5 * p4 + p5) / 120;

		v128_t v2 = wasm_f64x2_splat(p2), v1 = wasm_f64x2_splat(c1), u2 = wasm_f64x2_splat(c2), u3 = wasm_f64x2_splat(c3);
		v128_t u4 = wasm_f64x2_splat(c4), u5 = wasm_f64x2_splat(c5), half = wasm_f64x2_splat(0.5);
		v128_t at = wasm_f64x2_make(col - start, col - start + 1), two = wasm_f64x2_splat(2), scale = wasm_f64x2_splat(inverse);

		for (; col + 2 <= stop; col += 2) {
			v128_t s = wasm_f64x2_mul(at, scale), sum = wasm_f64x2_add(u4, wasm_f64x2_mul(s, u5));

			sum = wasm_f64x2_add(u3, wasm_f64x2_mul(s, sum));
			sum = wasm_f64x2_add(u2, wasm_f64x2_mul(s, sum));
			sum = wasm_f64x2_add(v1, wasm_f64x2_mul(s, sum));
			sum = wasm_f64x2_add(v2, wasm_f64x2_mul(s, sum));
			wasm_v128_store(out + (col - col0), wasm_f64x2_floor(wasm_f64x2_add(sum, half)));
			at = wasm_f64x2_add(at, two);
		}
		for (; col < stop; col++) {
			f64 s = (col - start) * inverse;

			out[col - col0] = HALF_UP(p2 + s * (c1 + s * (c2 + s * (c3 + s * (c4 + s * c5)))));
		}
	}
}

/* Areas of a row of the tile, known from column `from` to `to` - 1 of it. */
static f64 *areas_of(i32 r, i32 from, i32 to)
{
	f64 *out = pixel_areas + (u32)r * (u32)tile_cols;
	i32 row = tile_row + r;

	if (known_to[r] <= known_from[r]) {
		grid_areas(row, tile_col + from, tile_col + to, out + from);
		known_from[r] = from;
		known_to[r] = to;
		return out;
	}
	if (from < known_from[r]) {
		grid_areas(row, tile_col + from, tile_col + known_from[r], out + from);
		known_from[r] = from;
	}
	if (to > known_to[r]) {
		grid_areas(row, tile_col + known_to[r], tile_col + to, out + known_to[r]);
		known_to[r] = to;
	}
	return out;
}

/* ---- sums of cover and area ---- */

static void add_high(Slot *s, u64 low, u64 high)
{
	s->low += low;
	s->high += high + (s->low < low);
}

/* cover × area, the area below 2^40. */
static void add_product(Slot *s, u64 cover, u64 area)
{
	u64 cl = (u32)cover, ch = cover >> 32, al = (u32)area, ah = area >> 32;
	u64 middle = cl * ah + ch * al;

	add_high(s, cl * al, 0);
	add_high(s, middle << 32, (middle >> 32) + ch * ah);
}

static void add_row(Slot *s, u64 cover, f64 area)
{
	s->cover += cover;
	add_product(s, cover, (u64)area);
}

/* Whole pixels, and what their areas add up to. */
static void add_whole(Slot *s, u64 pixels, u64 areas)
{
	s->cover += pixels << 29;
	add_high(s, areas << 29, areas >> 35);
}

/* Up to 4,096 areas at once have room in a double. */
static u64 sum_areas(const f64 *areas, i32 from, i32 to)
{
	u64 sum = 0;

	while (from < to) {
		i32 stop = to - from > 4096 ? from + 4096 : to, i = from;
		v128_t a = wasm_f64x2_splat(0), b = a;
		f64 rest = 0;

		for (; i + 4 <= stop; i += 4) {
			a = wasm_f64x2_add(a, wasm_v128_load(areas + i));
			b = wasm_f64x2_add(b, wasm_v128_load(areas + i + 2));
		}
		for (; i < stop; i++) rest += areas[i];
		a = wasm_f64x2_add(a, b);
		sum += (u64)(wasm_f64x2_extract_lane(a, 0) + wasm_f64x2_extract_lane(a, 1) + rest);
		from = stop;
	}
	return sum;
}

/* ---- counting bytes ---- */

static u32 sum_bytes(v128_t v)
{
	v128_t four = wasm_u32x4_extadd_pairwise_u16x8(wasm_u16x8_extadd_pairwise_u8x16(v));

	return (u32)(wasm_i32x4_extract_lane(four, 0) + wasm_i32x4_extract_lane(four, 1) + wasm_i32x4_extract_lane(four, 2) +
		     wasm_i32x4_extract_lane(four, 3));
}

/* How many of `length` bytes equal a value; with `valid`, of those where that is 1. */
static u32 count_equal(const u8 *bytes, const u8 *valid, i32 length, u8 value)
{
	u32 found = 0;
	i32 i = 0;
	v128_t wanted = wasm_u8x16_splat(value);

	while (i + 16 <= length) {
		i32 stop = length - i > 255 * 16 ? i + 255 * 16 : length;
		v128_t counts = wasm_u8x16_splat(0);

		if (valid)
			for (; i + 16 <= stop; i += 16)
				counts = wasm_i8x16_add(
				    counts, wasm_v128_and(wasm_i8x16_eq(wasm_v128_load(bytes + i), wanted), wasm_v128_load(valid + i)));
		else {
			for (; i + 64 <= stop; i += 64) {
				v128_t two = wasm_i8x16_add(wasm_i8x16_eq(wasm_v128_load(bytes + i), wanted), wasm_i8x16_eq(wasm_v128_load(bytes + i + 16), wanted));
				v128_t more =
				    wasm_i8x16_add(wasm_i8x16_eq(wasm_v128_load(bytes + i + 32), wanted), wasm_i8x16_eq(wasm_v128_load(bytes + i + 48), wanted));

				counts = wasm_i8x16_sub(counts, wasm_i8x16_add(two, more));
			}
			for (; i + 16 <= stop; i += 16) counts = wasm_i8x16_sub(counts, wasm_i8x16_eq(wasm_v128_load(bytes + i), wanted));
		}
		found += sum_bytes(counts);
	}
	if (valid)
		for (; i < length; i++) found += bytes[i] == value ? valid[i] : 0;
	else
		for (; i < length; i++) found += bytes[i] == value;
	return found;
}

/* Classes of the row, by byte: covers in units of 2^-29, areas where they vary along it, and which bytes there are. */
static u64 row_cover[256], row_area[256];
static u32 row_bytes[8];
/* What bytes the last long runs held, while these are few: a guess. */
static u8 seen[4];
static i32 seen_count;

static void see(u8 byte)
{
	row_bytes[byte >> 5] |= 1u << (byte & 31);
}

static void count_run(Band *b, const u8 *bytes, const u8 *valid, i32 length, u64 weight)
{
	if (b->listed > 0) {
		for (i32 k = 0; k < b->listed; k++) {
			u32 found = count_equal(bytes, valid, length, b->few[k]);

			if (!found) continue;
			row_cover[b->few[k]] += found * weight;
			see(b->few[k]);
		}
		return;
	}
	if (length >= 32 && !valid && seen_count <= 4) {
		u32 counts[4], found = 0;

		for (i32 k = 0; k < seen_count; k++) {
			counts[k] = found < (u32)length ? count_equal(bytes, NULL, length, seen[k]) : 0;
			found += counts[k];
		}
		if (found == (u32)length) {
			for (i32 k = 0; k < seen_count; k++) {
				if (!counts[k]) continue;
				row_cover[seen[k]] += counts[k] * weight;
				see(seen[k]);
			}
			return;
		}
	}
	for (i32 i = 0; i < length; i++) {
		if (valid && !valid[i]) continue;
		row_cover[bytes[i]] += weight;
		see(bytes[i]);
	}
	if (length >= 32) {
		seen_count = 0;
		for (i32 k = 0; k < 8; k++)
			for (u32 left = row_bytes[k]; left; left &= left - 1) {
				if (seen_count < 4) seen[seen_count] = (u8)(k * 32 + __builtin_ctz(left));
				seen_count++;
			}
	}
}

/* Sums the areas of the pixels of a value: whole ones, all valid. @return how many */
static u32 areas_of_equal(const u8 *bytes, const f64 *areas, i32 length, u8 value, u64 *sum)
{
	v128_t wanted = wasm_u8x16_splat(value);
	u32 found = 0;
	i32 i = 0;

	for (; i + 16 <= length; i += 16) {
		u32 bits = wasm_i8x16_bitmask(wasm_i8x16_eq(wasm_v128_load(bytes + i), wanted));

		if (bits == 0xffff) {
			found += 16;
			*sum += sum_areas(areas, i, i + 16);
			continue;
		}
		for (; bits; bits &= bits - 1) {
			found++;
			*sum += (u64)areas[i + __builtin_ctz(bits)];
		}
	}
	for (; i < length; i++)
		if (bytes[i] == value) {
			found++;
			*sum += (u64)areas[i];
		}
	return found;
}

/* The same where each pixel has an area of its own: neighbours of one value are put together. */
static void area_run(Band *b, const u8 *bytes, const u8 *valid, i32 from, i32 to, i32 weight, const f64 *areas)
{
	if (b->listed > 0 && !valid && weight == ONE) {
		for (i32 k = 0; k < b->listed; k++) {
			u8 byte = b->few[k];
			u32 found = areas_of_equal(bytes + from, areas + from, to - from, byte, row_area + byte);

			if (!found) continue;
			row_cover[byte] += (u64)found << 29;
			see(byte);
		}
		return;
	}
	for (i32 x = from; x < to;) {
		u8 byte = bytes[x];
		i32 stop = x + 1;

		if (valid && !valid[x]) {
			x++;
			continue;
		}
		while (stop < to && bytes[stop] == byte && (!valid || valid[stop])) stop++;
		if (b->listed > 0) {
			i32 k = 0;

			while (k < b->listed && b->few[k] != byte) k++;
			if (k == b->listed) {
				x = stop;
				continue;
			}
		}
		see(byte);
		row_cover[byte] += (u64)(stop - x) * (u32)weight;
		if (weight == ONE) row_area[byte] += sum_areas(areas, x, stop);
		else
			for (i32 i = x; i < stop; i++) add_product(b->classes + byte, (u32)weight, (u64)areas[i]);
		x = stop;
	}
}

static void end_classes(Band *b, f64 area, i32 along)
{
	for (i32 k = 0; k < 8; k++) {
		u32 left = row_bytes[k];

		row_bytes[k] = 0;
		b->touched[k] |= left;
		for (; left; left &= left - 1) {
			i32 byte = k * 32 + __builtin_ctz(left);
			Slot *slot = b->classes + byte;

			if (along) {
				slot->cover += row_cover[byte];
				add_high(slot, row_area[byte] << 29, row_area[byte] >> 35);
				row_area[byte] = 0;
			} else add_row(slot, row_cover[byte], area);
			row_cover[byte] = 0;
		}
	}
}

/* ---- sums of values: exact, in words of 32 bits that carry later; unit 2^-1103 ---- */

static void add_bits(Band *b, u64 p, i32 position, i32 negative)
{
	i64 *at = b->sum + (position >> 5);
	u32 shift = (u32)position & 31;
	u64 low = (u64)(u32)p << shift, high = (p >> 32) << shift;
	i64 c0 = (i64)(u32)low, c1 = (i64)((low >> 32) + (u32)high), c2 = (i64)(high >> 32);

	at[0] += negative ? -c0 : c0;
	at[1] += negative ? -c1 : c1;
	at[2] += negative ? -c2 : c2;
}

/* value × weight, the value no NaN. */
static void add_value(Band *b, f64 value, u32 weight)
{
	u64 bits = *(u64 *)&value, mantissa = bits & 0xfffffffffffffull;
	i32 e = (i32)(bits >> 52) & 0x7ff, negative = (i32)(bits >> 63);

	if (e == 0x7ff) {
		b->infinite += value;
		return;
	}
	if (e == 0) e = 1;
	else mantissa |= 1ull << 52;
	if (weight == ONE) add_bits(b, mantissa, e - 1 + 29, negative);
	else {
		add_bits(b, (mantissa & 0x7ffffff) * weight, e - 1, negative);
		add_bits(b, (mantissa >> 27) * weight, e - 1 + 27, negative);
	}
}

/* An integer in units of 2^-29. */
static void add_integer(Band *b, i64 value)
{
	add_bits(b, value < 0 ? (u64)-value : (u64)value, 1074, value < 0);
}

#define BLOCK 512
static f64 block[BLOCK];
static float block32[BLOCK];

static void extremes(Band *b, f64 low, f64 high)
{
	if (low < b->min) b->min = low;
	if (high > b->max) b->max = high;
}

/* Up to 512 floats of whole pixels: exact as they are where their exponents lie together (512 values of 24 bits within 20 places have room in 53). */
static void add_floats(Band *b, const float *v, i32 count)
{
	i32 i = 0;
	v128_t sums = wasm_f64x2_splat(0), more = sums;
	v128_t magnitude = wasm_i32x4_splat(0x7fffffff), one = wasm_i32x4_splat(1);
	v128_t high = wasm_i32x4_splat(0), low = wasm_i32x4_splat(-1);
	v128_t least = wasm_v128_load32_splat(v), most = least;
	f64 sum;
	u32 top, bottom;
	float min, max;

	for (; i + 4 <= count; i += 4) {
		v128_t four = wasm_v128_load(v + i), bits = wasm_v128_and(four, magnitude);

		sums = wasm_f64x2_add(sums, wasm_f64x2_promote_low_f32x4(four));
		more = wasm_f64x2_add(more, wasm_f64x2_promote_low_f32x4(wasm_i64x2_shuffle(four, four, 1, 1)));
		high = wasm_u32x4_max(high, bits);
		low = wasm_u32x4_min(low, wasm_i32x4_sub(bits, one));
		least = wasm_f32x4_pmin(least, four);
		most = wasm_f32x4_pmax(most, four);
	}
	sums = wasm_f64x2_add(sums, more);
	sum = wasm_f64x2_extract_lane(sums, 0) + wasm_f64x2_extract_lane(sums, 1);
	high = wasm_u32x4_max(high, wasm_i32x4_shuffle(high, high, 2, 3, 0, 1));
	high = wasm_u32x4_max(high, wasm_i32x4_shuffle(high, high, 1, 0, 3, 2));
	low = wasm_u32x4_min(low, wasm_i32x4_shuffle(low, low, 2, 3, 0, 1));
	low = wasm_u32x4_min(low, wasm_i32x4_shuffle(low, low, 1, 0, 3, 2));
	least = wasm_f32x4_pmin(least, wasm_i32x4_shuffle(least, least, 2, 3, 0, 1));
	least = wasm_f32x4_pmin(least, wasm_i32x4_shuffle(least, least, 1, 0, 3, 2));
	most = wasm_f32x4_pmax(most, wasm_i32x4_shuffle(most, most, 2, 3, 0, 1));
	most = wasm_f32x4_pmax(most, wasm_i32x4_shuffle(most, most, 1, 0, 3, 2));
	top = (u32)wasm_i32x4_extract_lane(high, 0);
	bottom = (u32)wasm_i32x4_extract_lane(low, 0);
	min = wasm_f32x4_extract_lane(least, 0);
	max = wasm_f32x4_extract_lane(most, 0);
	for (; i < count; i++) {
		u32 bits = ((const u32 *)v)[i] & 0x7fffffff;

		sum += v[i];
		if (bits > top) top = bits;
		if (bits - 1 < bottom) bottom = bits - 1;
		if (v[i] < min) min = v[i];
		if (v[i] > max) max = v[i];
	}
	if (b->wants & EXTREMES) extremes(b, min, max);
	if (!(b->wants & SUM) || top == 0) return;
	top >>= 23;
	bottom = (bottom + 1) >> 23;
	if (bottom == 0) bottom = 1;
	if (top != 255 && top <= bottom + 20) add_value(b, sum, ONE);
	else
		for (i = 0; i < count; i++) add_value(b, v[i], ONE);
}

/* Up to 512 doubles of whole pixels, cut in two parts whose sums have room: partial/run-sum.ts. */
static void add_doubles(Band *b, const f64 *v, i32 count)
{
	u32 high = 0, low = 0x7ff;
	f64 min = v[0], max = v[0];

	for (i32 i = 0; i < count; i++) {
		u32 e = (u32)(((const u64 *)v)[i] >> 52) & 0x7ff;

		if (e > high) high = e;
		if (e < low && v[i] != 0) low = e;
		if (v[i] < min) min = v[i];
		if (v[i] > max) max = v[i];
	}
	if (b->wants & EXTREMES) extremes(b, min, max);
	if (!(b->wants & SUM) || low == 0x7ff && high == 0) return;
	if (high < 2030 && high >= 1 && (i32)(high - low) + 53 - 35 <= 53) {
		u64 bits = (u64)(high + 10) << 52;
		f64 constant = 1.5 * *(f64 *)&bits, upper = 0, lower = 0;

		for (i32 i = 0; i < count; i++) {
			f64 rounded = v[i] + constant - constant;

			upper += rounded;
			lower += v[i] - rounded;
		}
		add_value(b, upper, ONE);
		add_value(b, lower, ONE);
	} else
		for (i32 i = 0; i < count; i++) add_value(b, v[i], ONE);
}

static f64 cell_at(const Band *b, u32 i)
{
	const void *cells = (const void *)b->cells;

	switch (b->type) {
	case U8: return ((const u8 *)cells)[i];
	case I8: return ((const signed char *)cells)[i];
	case U16: return ((const unsigned short *)cells)[i];
	case I16: return ((const short *)cells)[i];
	case U32: return ((const u32 *)cells)[i];
	case I32: return ((const i32 *)cells)[i];
	case F32: return ((const float *)cells)[i];
	default: return ((const f64 *)cells)[i];
	}
}

#define INTEGERS(type) \
	{ \
		const type *v = (const type *)b->cells + at; \
		for (i32 i = 0; i < count; i++) { \
			i64 value = v[i]; \
			if (valid && !valid[i]) continue; \
			sum += value; \
			if (value < low) low = value; \
			if (value > high) high = value; \
		} \
	} \
	break

/* Whole pixels of integers; a run's sum has room. */
static void add_integers(Band *b, u32 at, const u8 *valid, i32 count)
{
	i64 sum = 0, low = 1ll << 40, high = -low;

	switch (b->type) {
	case U8: INTEGERS(u8);
	case I8: INTEGERS(signed char);
	case U16: INTEGERS(unsigned short);
	case I16: INTEGERS(short);
	case U32: INTEGERS(u32);
	default: INTEGERS(i32);
	}
	if (high < low) return;
	extremes(b, (f64)low, (f64)high);
	/* The sum may pass 2^34: in units of a pixel. */
	add_bits(b, sum < 0 ? (u64)-sum : (u64)sum, 1074 + 29, sum < 0);
}

static void value_run(Band *b, u32 at, const u8 *valid, i32 count, i32 weight)
{
	if (weight != ONE) {
		for (i32 i = 0; i < count; i++) {
			f64 value;

			if (valid && !valid[i]) continue;
			value = cell_at(b, at + (u32)i);
			extremes(b, value, value);
			if (!(b->wants & SUM)) continue;
			if (b->type < F32) add_integer(b, (i64)value * weight);
			else add_value(b, value, (u32)weight);
		}
		return;
	}
	if (b->type < F32) {
		add_integers(b, at, valid, count);
		return;
	}
	for (i32 from = 0; from < count; from += BLOCK) {
		i32 n = count - from < BLOCK ? count - from : BLOCK;

		if (b->type == F32) {
			const float *v = (const float *)b->cells + at + from;

			if (valid) {
				i32 kept = 0;

				for (i32 i = 0; i < n; i++) {
					block32[kept] = v[i];
					kept += valid[from + i];
				}
				v = block32;
				n = kept;
			}
			if (n > 0) add_floats(b, v, n);
		} else {
			const f64 *v = (const f64 *)b->cells + at + from;

			if (valid) {
				i32 kept = 0;

				for (i32 i = 0; i < n; i++) {
					block[kept] = v[i];
					kept += valid[from + i];
				}
				v = block;
				n = kept;
			}
			if (n > 0) add_doubles(b, v, n);
		}
	}
}

/* ---- tiles ---- */

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
