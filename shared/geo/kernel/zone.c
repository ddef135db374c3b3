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

#include "exact.h"
#include "points.h"
#include "sweep.h"

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

#include "cover.h"
#include "weights.h"
