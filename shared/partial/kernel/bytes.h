/* Classes of bytes: covers and areas of each. */

static u32 sum_bytes(v128_t v)
{
	v128_t four = wasm_u32x4_extadd_pairwise_u16x8(wasm_u16x8_extadd_pairwise_u8x16(v));

	return (u32)(wasm_i32x4_extract_lane(four, 0) + wasm_i32x4_extract_lane(four, 1) + wasm_i32x4_extract_lane(four, 2) +
		     wasm_i32x4_extract_lane(four, 3));
}

/* How many of `length` bytes equal a value; with `valid`, of those where that is 1. */
static u32 count_equal(const u8 *bytes, const u8 *valid, i32 length, u8 value)
{
	u32 found = 0;
	i32 i = 0;
	v128_t wanted = wasm_u8x16_splat(value);

	while (i + 16 <= length) {
		i32 stop = length - i > 255 * 16 ? i + 255 * 16 : length;
		v128_t counts = wasm_u8x16_splat(0);

		if (valid)
			for (; i + 16 <= stop; i += 16)
				counts = wasm_i8x16_add(
				    counts, wasm_v128_and(wasm_i8x16_eq(wasm_v128_load(bytes + i), wanted), wasm_v128_load(valid + i)));
		else {
			for (; i + 64 <= stop; i += 64) {
				v128_t two = wasm_i8x16_add(wasm_i8x16_eq(wasm_v128_load(bytes + i), wanted), wasm_i8x16_eq(wasm_v128_load(bytes + i + 16), wanted));
				v128_t more =
				    wasm_i8x16_add(wasm_i8x16_eq(wasm_v128_load(bytes + i + 32), wanted), wasm_i8x16_eq(wasm_v128_load(bytes + i + 48), wanted));

				counts = wasm_i8x16_sub(counts, wasm_i8x16_add(two, more));
			}
			for (; i + 16 <= stop; i += 16) counts = wasm_i8x16_sub(counts, wasm_i8x16_eq(wasm_v128_load(bytes + i), wanted));
		}
		found += sum_bytes(counts);
	}
	if (valid)
		for (; i < length; i++) found += bytes[i] == value ? valid[i] : 0;
	else
		for (; i < length; i++) found += bytes[i] == value;
	return found;
}

/* Classes of the row, by byte: covers in units of 2^-29, areas where they vary along it, and which bytes there are. */
static u64 row_cover[256], row_area[256];
static u32 row_bytes[8];
/* What bytes the last long runs held, while these are few: a guess. */
static u8 seen[4];
static i32 seen_count;

static void see(u8 byte)
{
	row_bytes[byte >> 5] |= 1u << (byte & 31);
}

static void count_run(Band *b, const u8 *bytes, const u8 *valid, i32 length, u64 weight)
{
	if (b->listed > 0) {
		for (i32 k = 0; k < b->listed; k++) {
			u32 found = count_equal(bytes, valid, length, b->few[k]);

			if (!found) continue;
			row_cover[b->few[k]] += found * weight;
			see(b->few[k]);
		}
		return;
	}
	if (length >= 32 && !valid && seen_count <= 4) {
		u32 counts[4], found = 0;

		for (i32 k = 0; k < seen_count; k++) {
			counts[k] = found < (u32)length ? count_equal(bytes, NULL, length, seen[k]) : 0;
			found += counts[k];
		}
		if (found == (u32)length) {
			for (i32 k = 0; k < seen_count; k++) {
				if (!counts[k]) continue;
				row_cover[seen[k]] += counts[k] * weight;
				see(seen[k]);
			}
			return;
		}
	}
	for (i32 i = 0; i < length; i++) {
		if (valid && !valid[i]) continue;
		row_cover[bytes[i]] += weight;
		see(bytes[i]);
	}
	if (length >= 32) {
		seen_count = 0;
		for (i32 k = 0; k < 8; k++)
			for (u32 left = row_bytes[k]; left; left &= left - 1) {
				if (seen_count < 4) seen[seen_count] = (u8)(k * 32 + __builtin_ctz(left));
				seen_count++;
			}
	}
}

/* Sums the areas of the pixels of a value: whole ones, all valid. @return how many */
static u32 areas_of_equal(const u8 *bytes, const f64 *areas, i32 length, u8 value, u64 *sum)
{
	v128_t wanted = wasm_u8x16_splat(value);
	u32 found = 0;
	i32 i = 0;

	for (; i + 16 <= length; i += 16) {
		u32 bits = wasm_i8x16_bitmask(wasm_i8x16_eq(wasm_v128_load(bytes + i), wanted));

		if (bits == 0xffff) {
			found += 16;
			*sum += sum_areas(areas, i, i + 16);
			continue;
		}
		for (; bits; bits &= bits - 1) {
			found++;
			*sum += (u64)areas[i + __builtin_ctz(bits)];
		}
	}
	for (; i < length; i++)
		if (bytes[i] == value) {
			found++;
			*sum += (u64)areas[i];
		}
	return found;
}

/* The same where each pixel has an area of its own: neighbours of one value are put together. */
static void area_run(Band *b, const u8 *bytes, const u8 *valid, i32 from, i32 to, i32 weight, const f64 *areas)
{
	if (b->listed > 0 && !valid && weight == ONE) {
		for (i32 k = 0; k < b->listed; k++) {
			u8 byte = b->few[k];
			u32 found = areas_of_equal(bytes + from, areas + from, to - from, byte, row_area + byte);

			if (!found) continue;
			row_cover[byte] += (u64)found << 29;
			see(byte);
		}
		return;
	}
	for (i32 x = from; x < to;) {
		u8 byte = bytes[x];
		i32 stop = x + 1;

		if (valid && !valid[x]) {
			x++;
			continue;
		}
		while (stop < to && bytes[stop] == byte && (!valid || valid[stop])) stop++;
		if (b->listed > 0) {
			i32 k = 0;

			while (k < b->listed && b->few[k] != byte) k++;
			if (k == b->listed) {
				x = stop;
				continue;
			}
		}
		see(byte);
		row_cover[byte] += (u64)(stop - x) * (u32)weight;
		if (weight == ONE) row_area[byte] += sum_areas(areas, x, stop);
		else
			for (i32 i = x; i < stop; i++) add_product(b->classes + byte, (u32)weight, (u64)areas[i]);
		x = stop;
	}
}

static void end_classes(Band *b, f64 area, i32 along)
{
	for (i32 k = 0; k < 8; k++) {
		u32 left = row_bytes[k];

		row_bytes[k] = 0;
		b->touched[k] |= left;
		for (; left; left &= left - 1) {
			i32 byte = k * 32 + __builtin_ctz(left);
			Slot *slot = b->classes + byte;

			if (along) {
				slot->cover += row_cover[byte];
				add_high(slot, row_area[byte] << 29, row_area[byte] >> 35);
				row_area[byte] = 0;
			} else add_row(slot, row_cover[byte], area);
			row_cover[byte] = 0;
		}
	}
}
