/* Zones that are simple already, which most are: their edges in order, and the blocks of a grid that they cover. Compiled without a C library.
 *
 * Whatever needs more than a look (a spike, a crossing, edges that overlap or meet elsewhere than at their ends, a part inside another) is
 * answered with NO, and the code beside this folder does the whole zone: topology.ts. What is answered here are the same bytes. */

#define EXPORT(name) __attribute__((export_name(#name)))
#define NO (-1)
#define NONE (-1)

typedef unsigned int u32;
typedef unsigned long size_type;

extern unsigned char __heap_base;

/* As many edges side by side as a list in one array serves well. */
#define MOST_ACTIVE 8192

static __attribute__((noinline)) u32 reach(u32 end)
{
	u32 have = (u32)__builtin_wasm_memory_size(0) << 16;

	return end <= have || __builtin_wasm_memory_grow(0, (end - have + 65535) >> 16) != (size_type)-1;
}

typedef struct { double x, y; } Point;
typedef struct { Point upper, lower; } Edge;

/* An edge that the sweep line meets; a chain of edges that go on downwards one after the other takes one slot. */
typedef struct {
	Point upper, lower;
	int edge, west, east, beyond, sign, free;
} Slot;

static u32 rings;
/* The zone: points of all rings one behind the other, closed; where each ends; the polygon of each. */
static Point *given;
static int *ring_end, *ring_part;
/* Points without the last of each ring. */
static Point *point;
static int *next, *previous, *part, *order, *slot_of;
static signed char *sign_of;
static Slot *slots;
static int *line;
/* What comes out. */
static Edge *edges;
static signed char *signs, *turned;

static u32 heap, mark;

static void *take(u32 bytes)
{
	u32 at = heap;

	heap = (heap + bytes + 15) & ~15u;
	return (void *)at;
}

/* Where to write so many points, rings included; 0: there is no memory. The other places follow from it: see below. */
EXPORT(room) void *room(u32 n, u32 r)
{
	u32 bytes = n * (16 + 16 + 4 * 5 + 1 + sizeof(Edge) + 1) + r * 9 + (MOST_ACTIVE + 1) * (sizeof(Slot) + 4) + 1024;

	heap = ((u32)&__heap_base + 15) & ~15u;
	if (n > 1u << 24 || !reach(heap + bytes))
		return 0;
	rings = r;
	given = take(n * 16);
	ring_end = take(r * 4);
	ring_part = take(r * 4);
	turned = take(r);
	edges = take(n * sizeof(Edge));
	signs = take(n);
	point = take(n * 16);
	next = take(n * 4);
	previous = take(n * 4);
	part = take(n * 4);
	order = take(n * 4);
	slot_of = take(n * 4);
	sign_of = take(n);
	slots = take((MOST_ACTIVE + 1) * sizeof(Slot));
	line = take((MOST_ACTIVE + 1) * 4);
	mark = heap;
	return given;
}

/* The same for edges that are there already. */
EXPORT(edge_room) void *edge_room(u32 n)
{
	heap = ((u32)&__heap_base + 15) & ~15u;
	if (n > 1u << 26 || !reach(heap + n * (sizeof(Edge) + 1) + 64))
		return 0;
	edges = take(n * sizeof(Edge));
	signs = take(n);
	mark = heap;
	return edges;
}

EXPORT(ends) void *ends(void) { return ring_end; }
EXPORT(parts) void *parts(void) { return ring_part; }
EXPORT(turns) void *turns(void) { return turned; }
EXPORT(coords) void *coords(void) { return edges; }
EXPORT(windings) void *windings(void) { return signs; }

/* The difference of two doubles, and of two products, as sums without an error (Dekker 1971, Knuth 1969). */

static void two_sum(double a, double b, double *high, double *low)
{
	double s = a + b, v = s - a;

	*high = s;
	*low = (a - (s - v)) + (b - v);
}

static void two_product(double a, double b, double *high, double *low)
{
	double p = a * b, c = 134217729 * a, d = 134217729 * b;
	double ah = c - (c - a), al = a - ah, bh = d - (d - b), bl = b - bh;

	*high = p;
	*low = al * bl - (((p - ah * bh) - al * bh) - ah * bl);
}

/* Adds to a sum of numbers that do not overlap, from small to large (Shewchuk 1997). */
static int grow(double *sum, int n, double more)
{
	for (int i = 0; i < n; i++)
		two_sum(more, sum[i], &more, &sum[i]);
	sum[n] = more;
	return n + 1;
}

static __attribute__((noinline)) double side_exactly(const Point *a, const Point *b, const Point *c)
{
	double left[2][2], right[2][2], sum[16];
	int n = 0;

	two_sum(a->y, -c->y, &left[0][0], &left[0][1]);
	two_sum(b->x, -c->x, &left[1][0], &left[1][1]);
	two_sum(a->x, -c->x, &right[0][0], &right[0][1]);
	two_sum(b->y, -c->y, &right[1][0], &right[1][1]);
	for (int i = 0; i < 2; i++) {
		for (int j = 0; j < 2; j++) {
			double high, low;

			two_product(left[0][i], left[1][j], &high, &low);
			n = grow(sum, n, low);
			n = grow(sum, n, high);
			two_product(right[0][i], right[1][j], &high, &low);
			n = grow(sum, n, -low);
			n = grow(sum, n, -high);
		}
	}
	while (--n > 0)
		if (sum[n] != 0)
			break;
	return sum[n];
}

/* Its sign is exact: on which side of the line from a to b c lies. */
static __attribute__((noinline)) double side_of(const Point *a, const Point *b, const Point *c)
{
	double left = (a->y - c->y) * (b->x - c->x);
	double right = (a->x - c->x) * (b->y - c->y);
	double determinant = left - right;

	if (__builtin_fabs(determinant) >= 3.3306690738754716e-16 * __builtin_fabs(left + right))
		return determinant;
	return side_exactly(a, b, c);
}

static inline int is_before(const Point *a, const Point *b)
{
	return a->y < b->y || (a->y == b->y && a->x < b->x);
}

static inline int is_same(const Point *a, const Point *b)
{
	return a->x == b->x && a->y == b->y;
}

static int turns_back(const Point *a, const Point *b, const Point *c)
{
	if ((c->x - b->x) * (b->x - a->x) + (c->y - b->y) * (b->y - a->y) >= 0)
		return 0;
	return side_of(a, b, c) == 0;
}

/* Takes the points over. NO: a ring encloses nothing, a point repeats the one before it or is the tip of a spike. */
static int take_points(void)
{
	int from = 0, n = 0;

	for (u32 r = 0; r < rings; r++) {
		int count = ring_end[r] - from - 1, start = n;
		const Point *ring = given + from;

		if (count < 3)
			return NO;
		for (int i = 0; i < count; i++, n++) {
			const Point *a = ring + (i == 0 ? count - 1 : i - 1), *b = ring + i;

			if (is_same(a, b) || turns_back(a, b, b + 1))
				return NO;
			point[n] = *b;
			next[n] = n + 1;
			previous[n] = n - 1;
			part[n] = ring_part[r];
		}
		next[n - 1] = start;
		previous[start] = n - 1;
		from = ring_end[r];
	}
	return n;
}

static inline int comes_before(int i, int j)
{
	const Point *a = point + i, *b = point + j;

	return a->y != b->y ? a->y < b->y : a->x != b->x ? a->x < b->x : i < j;
}

static __attribute__((noinline)) void sift(int *items, int from, int count)
{
	int moved = items[from];

	for (int child; (child = 2 * from + 1) < count; from = child) {
		if (child + 1 < count && comes_before(items[child], items[child + 1]))
			child++;
		if (!comes_before(moved, items[child]))
			break;
		items[from] = items[child];
	}
	items[from] = moved;
}

static __attribute__((noinline)) void sort_few(int *items, int count)
{
	if (count > 24) {
		for (int i = count / 2 - 1; i >= 0; i--)
			sift(items, i, count);
		for (int end = count - 1; end > 0; end--) {
			int last = items[end];

			items[end] = items[0];
			items[0] = last;
			sift(items, 0, end);
		}
		return;
	}
	for (int i = 1; i < count; i++) {
		int item = items[i], j = i;

		for (; j > 0 && comes_before(item, items[j - 1]); j--)
			items[j] = items[j - 1];
		items[j] = item;
	}
}

/* Points by y, then x: shared out by y first, each share sorted. Before the sweep its memory is free. */
static void sort_points(int n)
{
	double low = point[0].y, high = low, scale;
	int shares = 1;
	int *start = (int *)slots, *share = slot_of;

	for (int i = 1; i < n; i++) {
		double y = point[i].y;

		low = y < low ? y : low;
		high = y > high ? y : high;
	}
	while (shares < n && shares < 65536)
		shares *= 2;
	scale = high > low ? (shares - 1) / (high - low) : 0;
	for (int s = 0; s <= shares; s++)
		start[s] = 0;
	for (int i = 0; i < n; i++) {
		int s = (int)((point[i].y - low) * scale);

		share[i] = s = s < 0 ? 0 : s < shares ? s : shares - 1;
		start[s + 1]++;
	}
	for (int s = 0; s < shares; s++)
		start[s + 1] += start[s];
	for (int i = 0; i < n; i++)
		order[start[share[i]]++] = i;
	for (int s = 0, from = 0; s < shares; from = start[s++])
		if (start[s] - from > 1)
			sort_few(order + from, start[s] - from);
}

/* Whether two edges meet in a point that is no end of either. */
static __attribute__((noinline)) int crosses(const Slot *one, const Slot *other)
{
	const Point *a = &one->upper, *b = &one->lower, *c = &other->upper, *d = &other->lower;
	double s, t;

	if ((a->x > b->x ? a->x : b->x) < (c->x < d->x ? c->x : d->x) || (c->x > d->x ? c->x : d->x) < (a->x < b->x ? a->x : b->x))
		return 0;
	s = side_of(a, b, c);
	if (s == 0)
		return 0;
	t = side_of(a, b, d);
	if (s > 0 ? t >= 0 : t <= 0)
		return 0;
	s = side_of(c, d, a);
	t = side_of(c, d, b);
	return (s > 0 && t < 0) || (s < 0 && t > 0);
}

static int active, unused, made;

static inline int place(int slot, int vertex, int edge)
{
	int other = edge == vertex ? next[vertex] : edge;

	slots[slot].upper = point[vertex];
	slots[slot].lower = point[other];
	slots[slot].edge = edge;
	slot_of[edge] = slot;
	sign_of[edge] = (signed char)slots[slot].sign;
	return slot;
}

/* The first edge of the line that has the point on it or to its west. */
static __attribute__((noinline)) int locate(const Point *at)
{
	int from = 0, to = active;

	while (from < to) {
		int middle = (from + to) >> 1;
		const Slot *slot = slots + line[middle];

		if (side_of(&slot->upper, &slot->lower, at) > 0)
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}

/* One edge ends and one begins: it takes over place and sides. NO: another edge runs through the point. */
static int go_on(int vertex, int old, int edge)
{
	int slot = slot_of[old];
	int west = slots[slot].west, east = slots[slot].east;
	const Point *at = point + vertex;

	if (west != NONE && side_of(&slots[west].upper, &slots[west].lower, at) <= 0)
		return NO;
	if (east != NONE && side_of(&slots[east].upper, &slots[east].lower, at) >= 0)
		return NO;
	place(slot, vertex, edge);
	if ((west != NONE && crosses(slots + west, slots + slot)) || (east != NONE && crosses(slots + slot, slots + east)))
		return NO;
	return 0;
}

/* All edges that end or begin at one point, which is that of the vertices order[from … to - 1]. */
static __attribute__((noinline)) int pass_point(int from, int to)
{
	int beginning[16], ending = 0, begun = 0;
	const Point *at = point + order[from];
	int position, west, east, set;

	for (int k = from; k < to; k++) {
		int vertex = order[k];

		for (int way = 0; way < 2; way++) {
			int edge = way == 0 ? previous[vertex] : vertex;
			int other = way == 0 ? edge : next[vertex];

			if (is_before(point + other, at)) {
				ending++;
				continue;
			}
			if (begun == 16)
				return NO;
			/* From west to east. */
			int j = begun++;
			for (; j > 0; j--) {
				int there = beginning[j - 1];
				const Point *low = point + (is_same(point + there, at) ? next[there] : there);
				double side = side_of(at, low, point + other);

				if (side == 0)
					return NO;
				if (side > 0)
					break;
				beginning[j] = there;
			}
			beginning[j] = edge;
		}
	}
	position = locate(at);
	if (position + ending > active)
		return NO;
	west = position == 0 ? NONE : line[position - 1];
	east = position + ending == active ? NONE : line[position + ending];
	for (int k = position; k < position + ending; k++) {
		Slot *slot = slots + line[k];

		if (!is_same(&slot->lower, at))
			return NO;
		slot->free = unused;
		unused = line[k];
	}
	if (east != NONE && side_of(&slots[east].upper, &slots[east].lower, at) == 0)
		return NO;
	if (active + begun - ending > MOST_ACTIVE)
		return NO;
	if (begun != ending)
		__builtin_memmove(line + position + begun, line + position + ending, (size_type)(active - position - ending) * 4);
	active += begun - ending;

	set = west == NONE ? NONE : slots[west].beyond;
	for (int k = 0, before = west; k < begun; k++) {
		int edge = beginning[k], slot = unused;
		/* A vertex of the same place, which may be another one. */
		int vertex = is_same(point + edge, at) ? edge : next[edge];

		if (slot == NONE)
			slot = made++;
		else
			unused = slots[slot].free;
		if (set != NONE && set != part[edge])
			return NO;
		slots[slot].sign = set == NONE ? 1 : -1;
		set = set == NONE ? part[edge] : NONE;
		slots[slot].beyond = set;
		slots[slot].west = before;
		if (before != NONE)
			slots[before].east = slot;
		place(slot, vertex, edge);
		line[position + k] = slot;
		before = slot;
	}
	if (begun > 0) {
		int first = line[position], last = line[position + begun - 1];

		slots[last].east = east;
		if (east != NONE)
			slots[east].west = last;
		if ((west != NONE && crosses(slots + west, slots + first)) || (east != NONE && crosses(slots + last, slots + east)))
			return NO;
	} else {
		if (west != NONE)
			slots[west].east = east;
		if (east != NONE)
			slots[east].west = west;
		if (west != NONE && east != NONE && crosses(slots + west, slots + east))
			return NO;
	}
	return 0;
}

/* A sweep from north to south after Shamos & Hoey 1976, as topology-sweep.ts has it. */
static int sweep(int n)
{
	active = made = 0;
	unused = NONE;
	for (int k = 0, end; k < n; k = end) {
		int vertex = order[k], before = previous[vertex];
		const Point *at = point + vertex;

		for (end = k + 1; end < n && is_same(point + order[end], at); end++)
			;
		if (end == k + 1) {
			int ends = is_before(point + before, at), begins = is_before(at, point + next[vertex]);

			if (ends == begins) {
				if (go_on(vertex, ends ? before : vertex, ends ? vertex : before) == NO)
					return NO;
				continue;
			}
		}
		if (pass_point(k, end) == NO)
			return NO;
	}
	return active == 0 ? 0 : NO;
}

/* Whether each ring has the zone on one side all along; where that is not its left, it is turned. */
static int look_at_turns(void)
{
	int start = 0;

	for (u32 r = 0; r < rings; r++) {
		int end = ring_end[r] - (int)r - 1, first = 0;

		for (int i = start; i < end; i++) {
			int way = is_before(point + i, point + next[i]) ? sign_of[i] : -sign_of[i];

			if (i == start)
				first = way;
			else if (way != first)
				return NO;
		}
		turned[r] = first < 0;
		start = end;
	}
	return 0;
}

static void write_edge(int at, int vertex, int edge)
{
	edges[at].upper = point[vertex];
	edges[at].lower = point[edge == vertex ? next[vertex] : edge];
	signs[at] = sign_of[edge];
}

/* In ascending order of y0, x0, y1, x1. */
static int write_edges(int n)
{
	int written = 0;

	for (int k = 0, end; k < n; k = end) {
		int from = written;
		const Point *at = point + order[k];

		for (end = k; end < n && is_same(point + order[end], at); end++) {
			int vertex = order[end];

			for (int way = 0; way < 2; way++) {
				int edge = way == 0 ? previous[vertex] : vertex;
				const Point *low = point + (way == 0 ? edge : next[vertex]);
				int j = written;

				if (!is_before(at, low))
					continue;
				for (; j > from && is_before(low, &edges[j - 1].lower); j--) {
					edges[j] = edges[j - 1];
					signs[j] = signs[j - 1];
				}
				write_edge(j, vertex, edge);
				written++;
			}
		}
	}
	return written;
}

/* The edges of the zone, as pixelEdges orders those of normaliseZone's rings, and which rings are turned; their number, or NO. */
EXPORT(simple) int simple(void)
{
	int n = take_points();

	if (n <= 0)
		return NO;
	sort_points(n);
	if (sweep(n) == NO || look_at_turns() == NO)
		return NO;
	return write_edges(n);
}

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

/* A pixel's whole coverage, as spans.ts has it. */
#define ONE 536870912.0

static double steps_below(double y, double row)
{
	return y <= row ? 0 : y >= row + 1 ? ONE : __builtin_floor((y - row) * ONE + 0.5);
}

static double cut_height(const Edge *e, double column, double row, double from, double to)
{
	double y = ((column - e->upper.x) * (e->lower.y - e->upper.y)) / (e->lower.x - e->upper.x) + e->upper.y;
	double steps = __builtin_floor((y - row) * ONE + 0.5);

	return steps < from ? from : steps < to ? steps : to;
}

/* What the piece of an edge in a row adds to the weights of itself and all columns east of it: exactSum of coverage-sums.ts. */
static double exact_sum(const Edge *e, double row, double west, double east)
{
	double from = steps_below(e->upper.y, row), to = steps_below(e->lower.y, row);
	double x_top = x_at(e, row), x_bottom = x_at(e, row + 1);
	int eastward = x_top <= x_bottom;
	double low = eastward ? x_top : x_bottom, high = eastward ? x_bottom : x_top;
	double low_end = eastward ? from : to, high_end = eastward ? to : from;
	double start, last, height, sum;

	if (low >= east)
		return 0;
	if (high < west)
		return (to - from) * (east - west);
	start = __builtin_floor(low);
	last = __builtin_floor(high);
	height = start < west ? cut_height(e, west, row, from, to) : low_end;
	sum = __builtin_fabs(height - low_end) * (east - west);
	for (double c = start > west ? start : west; c <= last && c <= east - 1; c++) {
		double next_height = c == last ? high_end : cut_height(e, c + 1, row, from, to);
		double enter = c == start ? low - start : 0, leave = c == last ? high - last : 1;
		double dy = __builtin_fabs(next_height - height);

		sum += __builtin_floor(dy * (1 - (enter + leave) * 0.5) + 0.5) + dy * (east - 1 - c);
		height = next_height;
	}
	return sum;
}

static double centre_sum(const Edge *e, double row, double west, double east)
{
	double centre = row + 0.5, column;

	if (!(e->upper.y <= centre && centre < e->lower.y))
		return 0;
	column = __builtin_floor(x_at(e, centre) + 0.5);
	return column >= east ? 0 : ONE * (east - (column > west ? column : west));
}

static double total[2];

/* unclippedTotal of coverage-total.ts in two parts, of which the first counts 2^32; 0: there is no memory. */
EXPORT(weights) double *weights(int count, double col, double row, double width, double height, int exact)
{
	double west = __builtin_inf(), east = -west, south = east, end = row + height, end_col = col + width;
	double *sums;
	long long high = 0, low = 0;

	heap = mark;
	total[0] = total[1] = 0;
	for (int i = 0; i < count; i++) {
		double a = edges[i].upper.x, b = edges[i].lower.x;
		double least = a < b ? a : b, most = a < b ? b : a;

		west = least < west ? least : west;
		east = most > east ? most : east;
		south = edges[i].lower.y > south ? edges[i].lower.y : south;
	}
	if (count == 0)
		return total;
	if (__builtin_floor(edges[0].upper.y) > row)
		row = __builtin_floor(edges[0].upper.y);
	if (__builtin_ceil(south) < end)
		end = __builtin_ceil(south);
	if (__builtin_floor(west) > col)
		col = __builtin_floor(west);
	if (__builtin_floor(east) + 1 < end_col)
		end_col = __builtin_floor(east) + 1;
	if (row >= end || col >= end_col)
		return total;
	if (end - row > 1 << 27 || !reach(heap + (u32)(end - row) * 8 + 16))
		return 0;
	sums = take((u32)(end - row) * 8);
	__builtin_memset(sums, 0, (size_type)(end - row) * 8);
	for (int i = 0; i < count; i++) {
		const Edge *e = edges + i;
		double first = __builtin_floor(e->upper.y), after = __builtin_ceil(e->lower.y);

		for (double r = first > row ? first : row; r < after && r < end; r++)
			sums[(u32)(r - row)] += signs[i] * (exact ? exact_sum(e, r, col, end_col) : centre_sum(e, r, col, end_col));
	}
	/* Each is an integer below 2^53. */
	for (u32 k = 0; k < (u32)(end - row); k++) {
		long long sum = (long long)sums[k];

		high += sum >> 32;
		low += sum & 0xffffffff;
	}
	total[0] = (double)high;
	total[1] = (double)low;
	return total;
}
