/* Coverage of a band of rows, as geo/coverage-scan.ts and its neighbours have it. */

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
