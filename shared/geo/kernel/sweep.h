/* The sweep that finds what is not simple. */

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
