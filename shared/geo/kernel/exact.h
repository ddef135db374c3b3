/* On which side of a line a point lies, exactly. */

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
