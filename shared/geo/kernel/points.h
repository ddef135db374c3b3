/* The points of a zone, taken over and put in order. */

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
