/* The blocks of a grid that edges cover. */

/* A list that grows: into new memory, which is given back as a whole. */
typedef struct { int *items; u32 length, capacity; } List;

static __attribute__((noinline)) int grown(List *list, u32 length)
{
	u32 capacity = list->capacity * 2 > length ? list->capacity * 2 : length;
	int *items;

	if (length > 1u << 28 || !reach(heap + capacity * 4 + 16))
		return 0;
	items = take(capacity * 4);
	__builtin_memcpy(items, list->items, (size_type)list->length * 4);
	list->items = items;
	list->capacity = capacity;
	return 1;
}

static inline int has_room(List *list, u32 more)
{
	return list->length + more <= list->capacity || grown(list, list->length + more);
}

static inline void push(List *list, int value)
{
	list->items[list->length++] = value;
}

/* In the order in which the caller reads them. */
static List lists[7];
#define INTERIOR (lists + 0)
#define BOUNDARY (lists + 1)
#define COLS (lists + 2)
#define ROWS (lists + 3)
#define CORNERS (lists + 4)
#define STARTS (lists + 5)
#define INDICES (lists + 6)

EXPORT(list) int *list(int which) { return lists[which].items; }
EXPORT(length) int length(int which) { return (int)lists[which].length; }

static __attribute__((noinline)) int add_run(List *runs, int row, int from, int to)
{
	u32 n = runs->length;

	if (from >= to)
		return 1;
	if (n > 0 && runs->items[n - 3] == row && runs->items[n - 1] == from) {
		runs->items[n - 1] = to;
		return 1;
	}
	if (!has_room(runs, 3))
		return 0;
	push(runs, row);
	push(runs, from);
	push(runs, to);
	return 1;
}

/* An edge in a row of blocks: where it is at the row's top, and the columns it meets. */
typedef struct { double top; int edge, first, last; } Active;

typedef struct { int strict, inclusive, met, fill; } Column;

/* edges.ts says what it is. */
static __attribute__((noinline)) double x_at(const Edge *e, double y)
{
	double x;

	if (y <= e->upper.y)
		return e->upper.x;
	if (y >= e->lower.y)
		return e->lower.x;
	x = ((y - e->upper.y) * (e->lower.x - e->upper.x)) / (e->lower.y - e->upper.y) + e->upper.x;
	if (e->upper.x < e->lower.x)
		return x < e->upper.x ? e->upper.x : x < e->lower.x ? x : e->lower.x;
	return x > e->upper.x ? e->upper.x : x > e->lower.x ? x : e->lower.x;
}

static inline int block_at(double x, double size)
{
	return (int)__builtin_floor(size == 1 ? x : x / size);
}

static u32 *marked, *marked_words;

static inline void mark_column(int column)
{
	marked[column >> 5] |= 1u << (column & 31);
	marked_words[column >> 10] |= 1u << ((column >> 5) & 31);
}

/* The blocks of a grid that the edges cover, as cover.ts has it; `whole` with the edges of each block of the boundary. */
EXPORT(cover) int cover(int count, double width, double height, double block_width, double block_height, int whole)
{
	double west = __builtin_inf(), east = -west, south = east;
	int block_rows = (int)__builtin_ceil(height / block_height), origin, cols, next_edge = 0, live = 0;
	u32 most = 64, words;
	Active *line_of;
	Column *columns;

	heap = mark;
	for (int k = 0; k < 7; k++) {
		lists[k].length = lists[k].capacity = 0;
		if (!grown(lists + k, 64))
			return NO;
	}
	for (int i = 0; i < count; i++) {
		double a = edges[i].upper.x, b = edges[i].lower.x, y = edges[i].lower.y;
		double low = a < b ? a : b, high = a < b ? b : a;

		west = low < west ? low : west;
		east = high > east ? high : east;
		south = y > south ? y : south;
	}
	if (count == 0 || !(west < width && east > 0 && edges[0].upper.y < height && south > 0)) {
		push(STARTS, 0);
		return 0;
	}
	origin = west <= 0 ? 0 : block_at(west, block_width);
	cols = (int)__builtin_ceil(width / block_width);
	if (east < width && block_at(east, block_width) + 1 < cols)
		cols = block_at(east, block_width) + 1;
	cols -= origin;

	words = (u32)(cols + 1 + 1023) >> 10;
	if ((u32)cols > 1u << 26 || !reach(heap + (u32)(cols + 1) * sizeof(Column) + words * 132 + most * sizeof(Active) + 64))
		return NO;
	columns = take((u32)(cols + 1) * sizeof(Column));
	marked = take(words * 128);
	marked_words = take(words * 4);
	line_of = take(most * sizeof(Active));
	__builtin_memset(columns, 0, (u32)(cols + 1) * sizeof(Column));
	__builtin_memset(marked, 0, words * 128);
	__builtin_memset(marked_words, 0, words * 4);

	for (int row = edges[0].upper.y <= 0 ? 0 : block_at(edges[0].upper.y, block_height); row < block_rows; row++) {
		double top = row * block_height, bottom = top + block_height < height ? top + block_height : height;
		int kept = 0, winding = 0, corner = 0, from = 0;
		u32 listed;

		if (top >= south)
			break;
		/* An edge that ends on the top line is kept for the corner's winding. */
		for (; next_edge < count && edges[next_edge].upper.y < bottom; next_edge++) {
			if (edges[next_edge].lower.y < top)
				continue;
			if ((u32)live == most) {
				Active *more;

				if (!reach(heap + 2 * most * sizeof(Active) + 64))
					return NO;
				more = take(2 * most * sizeof(Active));
				__builtin_memcpy(more, line_of, most * sizeof(Active));
				line_of = more;
				most *= 2;
			}
			line_of[live].edge = next_edge;
			line_of[live++].top = x_at(edges + next_edge, top);
		}
		for (int k = 0; k < live; k++) {
			const Edge *e = edges + line_of[k].edge;
			double x_top = line_of[k].top, x_bottom = x_at(e, bottom);
			double low = x_top < x_bottom ? x_top : x_bottom, high = x_top < x_bottom ? x_bottom : x_top;
			int block = x_top < 0 ? -1 : x_top < width ? block_at(x_top, block_width) - origin : cols;
			int sign = signs[line_of[k].edge];

			line_of[k].top = x_bottom;
			line_of[k].first = 0;
			line_of[k].last = -1;
			if (e->upper.y < top && block < cols) {
				columns[block + 1].strict += sign;
				mark_column(block + 1);
			}
			if (e->upper.y <= top && top < e->lower.y && block < cols) {
				int behind = block >= 0 && (block + origin) * block_width == x_top ? block : block + 1;

				columns[behind].inclusive += sign;
				mark_column(behind);
			}
			if (low < width && high >= 0 && (e->lower.y > top || e->upper.y == top)) {
				int first = low < 0 ? 0 : block_at(low, block_width) - origin;
				int at = high >= width ? cols - 1 : block_at(high, block_width) - origin;
				int last = at < cols ? at : cols - 1;
				int along = e->upper.y == e->lower.y && e->upper.y == top;
				int inner = along ? -1 : high < width && (at + origin) * block_width == high ? at - 1 : last;

				line_of[k].first = first;
				line_of[k].last = last;
				/* Bit 0: the edge meets the block's inside. The rest counts the edges. */
				for (int c = first; c <= last; c++) {
					columns[c].met = (columns[c].met + 2) | (c <= inner);
					mark_column(c);
				}
			}
		}

		listed = INDICES->length;
		for (u32 w = 0; w < words; w++) {
			u32 outer = marked_words[w];

			marked_words[w] = 0;
			for (; outer != 0; outer &= outer - 1) {
				u32 word = (w << 5) | (u32)__builtin_ctz(outer), inner = marked[word];

				marked[word] = 0;
				for (; inner != 0; inner &= inner - 1) {
					int c = (int)((word << 5) | (u32)__builtin_ctz(inner));
					Column *column = columns + c;

					if (winding > 0 && !add_run(INTERIOR, row, origin + from, origin + (c < cols ? c : cols)))
						return NO;
					winding += column->inclusive;
					corner += column->strict;
					from = c;
					column->fill = -1;
					if (column->met & 1) {
						if (whole) {
							if (!has_room(COLS, 1) || !has_room(ROWS, 1) || !has_room(CORNERS, 1) || !has_room(STARTS, 2))
								return NO;
							push(COLS, origin + c);
							push(ROWS, row);
							push(CORNERS, corner);
							push(STARTS, (int)listed);
							column->fill = (int)listed;
							listed += (u32)column->met >> 1;
						} else if (!add_run(BOUNDARY, row, origin + c, origin + c + 1))
							return NO;
						from = c + 1;
					}
					column->inclusive = column->strict = column->met = 0;
				}
			}
		}
		if (winding > 0 && !add_run(INTERIOR, row, origin + from, origin + cols))
			return NO;

		if (whole && !has_room(INDICES, listed - INDICES->length))
			return NO;
		for (int k = 0; k < live; k++) {
			Active item = line_of[k];

			if (whole)
				for (int c = item.first; c <= item.last; c++)
					if (columns[c].fill >= 0)
						INDICES->items[columns[c].fill++] = item.edge;
			if (edges[item.edge].lower.y >= bottom)
				line_of[kept++] = item;
		}
		INDICES->length = listed;
		live = kept;
	}
	if (whole) {
		if (!has_room(STARTS, 1))
			return NO;
		push(STARTS, (int)INDICES->length);
	}
	return 0;
}
