/* What the pixels of a window weigh in all. */

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
