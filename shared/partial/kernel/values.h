/* Sums of values, exact: in words of 32 bits that carry later; unit 2^-1103. And extremes. */

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
