/* Areas of pixels, as geo/cell-area-grid.ts has them. */

static void grid_areas(i32 row, i32 col0, i32 col1, f64 *out)
{
	f64 j = __builtin_floor(row / spacing_y), t = (row - j * spacing_y) / spacing_y;
	f64 a = t + 2, b = t + 1, c = t, d = t - 1, e = t - 2, f = t - 3;
	f64 w0 = (-b * c * d * e * f) / 120, w1 = (a * c * d * e * f) / 24, w2 = (-a * b * d * e * f) / 12;
	f64 w3 = (a * b * c * e * f) / 12, w4 = (-a * b * c * d * f) / 24, w5 = (a * b * c * d * e) / 120;
	i32 first = (i32)__builtin_floor(col0 / spacing_x);
	i32 count = (i32)__builtin_floor((col1 - 1) / spacing_x) - first + 6;
	f64 *base = nodes + (i64)((i32)j - 2 - node_y0) * nodes_x + first - 2 - node_x0;
	f64 inverse = 1 / spacing_x;
	i32 col = col0, step = (i32)spacing_x;

	for (i32 k = 0; k < count; k++) {
		f64 *n = base + k, sum = 0 + w0 * n[0];

		n += nodes_x;
		sum += w1 * *n;
		n += nodes_x;
		sum += w2 * *n;
		n += nodes_x;
		sum += w3 * *n;
		n += nodes_x;
		sum += w4 * *n;
		n += nodes_x;
		sum += w5 * *n;
		line[k] = sum;
	}
	for (i32 i = 0; col < col1; i++) {
		i32 start = (first + i) * step, stop = start + step < col1 ? start + step : col1;
		f64 p0 = line[i], p1 = line[i + 1], p2 = line[i + 2], p3 = line[i + 3], p4 = line[i + 4], p5 = line[i + 5];
		f64 c1 = (6 * p0 - 60 * p1 - 40 * p2 + 120 * p3 - 30 * p4 + 4 * p5) / 120;
		f64 c2 = (-5 * p0 + 80 * p1 - 150 * p2 + 80 * p3 - 5 * p4) / 120;
		f64 c3 = (-5 * p0 - 5 * p1 + 50 * p2 - 70 * p3 + 35 * p4 - 5 * p5) / 120;
		f64 c4 = (5 * p0 - 20 * p1 + 30 * p2 - 20 * p3 + 5 * p4) / 120;
		f64 c5 = (-p0 + 5 * p1 - 10 * p2 + 10 * p3 - 5 * p4 + p5) / 120;

		v128_t v2 = wasm_f64x2_splat(p2), v1 = wasm_f64x2_splat(c1), u2 = wasm_f64x2_splat(c2), u3 = wasm_f64x2_splat(c3);
		v128_t u4 = wasm_f64x2_splat(c4), u5 = wasm_f64x2_splat(c5), half = wasm_f64x2_splat(0.5);
		v128_t at = wasm_f64x2_make(col - start, col - start + 1), two = wasm_f64x2_splat(2), scale = wasm_f64x2_splat(inverse);

		for (; col + 2 <= stop; col += 2) {
			v128_t s = wasm_f64x2_mul(at, scale), sum = wasm_f64x2_add(u4, wasm_f64x2_mul(s, u5));

			sum = wasm_f64x2_add(u3, wasm_f64x2_mul(s, sum));
			sum = wasm_f64x2_add(u2, wasm_f64x2_mul(s, sum));
			sum = wasm_f64x2_add(v1, wasm_f64x2_mul(s, sum));
			sum = wasm_f64x2_add(v2, wasm_f64x2_mul(s, sum));
			wasm_v128_store(out + (col - col0), wasm_f64x2_floor(wasm_f64x2_add(sum, half)));
			at = wasm_f64x2_add(at, two);
		}
		for (; col < stop; col++) {
			f64 s = (col - start) * inverse;

			out[col - col0] = HALF_UP(p2 + s * (c1 + s * (c2 + s * (c3 + s * (c4 + s * c5)))));
		}
	}
}

/* Areas of a row of the tile, known from column `from` to `to` - 1 of it. */
static f64 *areas_of(i32 r, i32 from, i32 to)
{
	f64 *out = pixel_areas + (u32)r * (u32)tile_cols;
	i32 row = tile_row + r;

	if (known_to[r] <= known_from[r]) {
		grid_areas(row, tile_col + from, tile_col + to, out + from);
		known_from[r] = from;
		known_to[r] = to;
		return out;
	}
	if (from < known_from[r]) {
		grid_areas(row, tile_col + from, tile_col + known_from[r], out + from);
		known_from[r] = from;
	}
	if (to > known_to[r]) {
		grid_areas(row, tile_col + known_to[r], tile_col + to, out + known_to[r]);
		known_to[r] = to;
	}
	return out;
}
