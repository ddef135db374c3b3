/* Sums of cover, and of cover times area. */

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
