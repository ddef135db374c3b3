#include <wasm_simd128.h>
#include "lib/lib_common.h"

/* Adler-32 (RFC 1950), 32 bytes at a time. In place of libdeflate's, whose vector code is for x86 and Arm. */
u32 libdeflate_adler32(u32 adler, const void *data, size_t bytes)
{
	const u8 *p = data;
	u32 a = adler & 0xffff, b = adler >> 16;

	if (p == NULL)
		return 1;
	while (bytes > 0) {
		/* The sums fit 32 bits, and each of the 16-bit lanes, read as signed, what 128 steps add to it. */
		size_t part = MIN(bytes, 4096), steps = part >> 5, rest = part & 31;

		bytes -= part;
		b += a * (u32)(part - rest);
		if (steps > 0) {
			v128_t total = wasm_u32x4_const_splat(0), before = total, c0 = total, c1 = total, c2 = total, c3 = total;

			do {
				v128_t x = wasm_v128_load(p), y = wasm_v128_load(p + 16);

				before = wasm_i32x4_add(before, total);
				total = wasm_i32x4_add(total, wasm_u32x4_extadd_pairwise_u16x8(
					wasm_i16x8_add(wasm_u16x8_extadd_pairwise_u8x16(x), wasm_u16x8_extadd_pairwise_u8x16(y))));
				c0 = wasm_i16x8_add(c0, wasm_u16x8_extend_low_u8x16(x));
				c1 = wasm_i16x8_add(c1, wasm_u16x8_extend_high_u8x16(x));
				c2 = wasm_i16x8_add(c2, wasm_u16x8_extend_low_u8x16(y));
				c3 = wasm_i16x8_add(c3, wasm_u16x8_extend_high_u8x16(y));
				p += 32;
			} while (--steps > 0);
			/* Each byte counts as often as bytes follow it in its step, itself included; each sum before a step 32 times. */
			v128_t weighed = wasm_i32x4_add(
				wasm_i32x4_add(wasm_i32x4_dot_i16x8(c0, wasm_i16x8_const(32, 31, 30, 29, 28, 27, 26, 25)),
					       wasm_i32x4_dot_i16x8(c1, wasm_i16x8_const(24, 23, 22, 21, 20, 19, 18, 17))),
				wasm_i32x4_add(wasm_i32x4_dot_i16x8(c2, wasm_i16x8_const(16, 15, 14, 13, 12, 11, 10, 9)),
					       wasm_i32x4_dot_i16x8(c3, wasm_i16x8_const(8, 7, 6, 5, 4, 3, 2, 1))));
			weighed = wasm_i32x4_add(weighed, wasm_i32x4_shl(before, 5));
			a += wasm_u32x4_extract_lane(total, 0) + wasm_u32x4_extract_lane(total, 1) + wasm_u32x4_extract_lane(total, 2) + wasm_u32x4_extract_lane(total, 3);
			b += wasm_u32x4_extract_lane(weighed, 0) + wasm_u32x4_extract_lane(weighed, 1) + wasm_u32x4_extract_lane(weighed, 2) + wasm_u32x4_extract_lane(weighed, 3);
		}
		while (rest-- > 0) {
			a += *p++;
			b += a;
		}
		a %= 65521;
		b %= 65521;
	}
	return (b << 16) | a;
}
