/*
 * Deflate of cells of 16 bits that are noise: about as small as libdeflate's level 1, in half the time. Matches begin at cells only, and no loop but
 * those of long matches branches where the data decides: of noise no branch can be foretold.
 */
#define CELL_ORDER 14
#define CELL_WINDOW 16384 /* cells: as far back as offsets reach */
#define CELL_LONG 32 /* cells of matches that are no noise */
#define CELL_BLOCK 32768 /* cells of a block of the stream at most */
/* Items are two symbols and an offset's extra bits. First symbols are bytes and, from here on, lengths from 3; second ones bytes and slots of offsets. */
#define CELL_MATCH 256

static struct {
	u16 last[1 << CELL_ORDER]; /* where a cell and the next one stood last, by their hash */
	u16 hashes[CELL_BLOCK];
	u32 found[CELL_BLOCK + 1]; /* matches: place in the block, distance */
	u32 items[CELL_BLOCK];
	u8 steps[CELL_BLOCK]; /* cells of each item */
	u32 first[512], second[2][512]; /* how often symbols come; then their codes */
	u32 repeated; /* cells of all blocks that long matches take */
} cells;

static forceinline u32 literals(u32 cell)
{
	return (cell & 255) | (cell >> 8 & 255) << 9;
}

static forceinline u32 match_item(u32 bytes, u32 distance)
{
	u32 n = 2 * distance - 1, high = bsr32(n), slot = 2 * high + (n << 1 >> high & 1) + (n == 1);

	return (CELL_MATCH + bytes - 3) | (CELL_MATCH + slot) << 9 | (n & ((1u << high) - 1 >> 1)) << 18;
}

/* An item for each of `n` cells: a match that begins there, or its two bytes. `base`: cells before the block. */
static void find_items(const u8 *block, u32 base, u32 n)
{
	const v128_t by = wasm_i32x4_const_splat(0x1E35A7BD), low_byte = wasm_i32x4_const_splat(0xff), high_byte = wasm_i32x4_const_splat(0x1fe00);
	u32 ahead = n > 4 ? n - 4 : 0, count = 0, until = 0, i, k;

	for (i = 0; i + 8 <= ahead; i += 8) {
		v128_t x = wasm_v128_load(block + 2 * i), y = wasm_v128_load(block + 2 * i + 2);
		v128_t low = wasm_i8x16_shuffle(x, y, 0, 1, 16, 17, 2, 3, 18, 19, 4, 5, 20, 21, 6, 7, 22, 23);
		v128_t high = wasm_i8x16_shuffle(x, y, 8, 9, 24, 25, 10, 11, 26, 27, 12, 13, 28, 29, 14, 15, 30, 31);

		low = wasm_u32x4_shr(wasm_i32x4_mul(low, by), 32 - CELL_ORDER);
		high = wasm_u32x4_shr(wasm_i32x4_mul(high, by), 32 - CELL_ORDER);
		wasm_v128_store(cells.hashes + i, wasm_u16x8_narrow_i32x4(low, high));
		low = wasm_u32x4_extend_low_u16x8(x);
		high = wasm_u32x4_extend_high_u16x8(x);
		wasm_v128_store(cells.items + i, wasm_v128_or(wasm_v128_and(low, low_byte), wasm_v128_and(wasm_i32x4_shl(low, 1), high_byte)));
		wasm_v128_store(cells.items + i + 4, wasm_v128_or(wasm_v128_and(high, low_byte), wasm_v128_and(wasm_i32x4_shl(high, 1), high_byte)));
	}
	ahead = i;
	for (; i < n; i++)
		cells.items[i] = literals(load_u16_unaligned(block + 2 * i));
	memset(cells.steps, 1, n);

	i = 0;
	if (base == 0 && ahead > 0)
		cells.last[cells.hashes[i++]] = 0;
	for (; i < ahead; i++) {
		const u8 *p = block + 2 * i;
		u32 hash = cells.hashes[i], at = base + i;
		/* Whatever stands in the table, there are so many cells before this one. */
		u32 distance = ((at - cells.last[hash] - 1) & (CELL_WINDOW - 1)) + 1;

		cells.last[hash] = at;
		cells.found[count] = i << 16 | distance;
		count += load_u32_unaligned(p) == load_u32_unaligned(p - 2 * distance);
	}
	for (k = 0; k < count; k++) {
		u32 at = cells.found[k] >> 16, distance = cells.found[k] & 0xffff, third;
		const u8 *p = block + 2 * at;
		u64 differs = load_u64_unaligned(p) ^ load_u64_unaligned(p - 2 * distance);

		if (at < until)
			continue;
		if (unlikely(differs == 0)) {
			u32 bytes = lz_extend(p, p - 2 * distance, 8, MIN(DEFLATE_MAX_MATCH_LEN, 2 * (n - at))) & ~1u, j;

			/* Matches before this one may end after one or two of its cells. */
			for (j = 0; j < 3; j++) {
				cells.items[at + j] = match_item(bytes - 2 * j, distance);
				cells.steps[at + j] = (bytes >> 1) - j;
			}
			until = at + (bytes >> 1);
			continue;
		}
		third = (differs >> 32 & 0xffff) == 0;
		cells.items[at] = match_item(4 + 2 * third, distance);
		cells.steps[at] = 2 + third;
	}
}

/* Keeps the items that are used, one behind the other, and counts their symbols. */
static u32 choose_items(u32 n)
{
	u32 i = 0, k = 0;

	memset(cells.first, 0, sizeof(cells.first));
	memset(cells.second, 0, sizeof(cells.second));
	while (i < n) {
		u32 item = cells.items[i], step = cells.steps[i];

		i += step;
		cells.repeated += step >= CELL_LONG ? step : 0;
		cells.first[item & 511]++;
		/* Two counters in turns: one that is stored has to be waited for. */
		cells.second[k & 1][item >> 9 & 511]++;
		cells.items[k++] = item;
	}
	return k;
}

/* Huffman codes of the block; gives the bits that all of it takes. */
static u64 make_codes(struct libdeflate_compressor *c)
{
	u64 bits = 3 + 5 + 5 + 4;
	u32 i;

	deflate_reset_symbol_frequencies(c);
	for (i = 0; i < 256; i++)
		c->freqs.litlen[i] = cells.first[i] + cells.second[0][i] + cells.second[1][i];
	for (i = 3; i <= DEFLATE_MAX_MATCH_LEN; i++)
		c->freqs.litlen[DEFLATE_FIRST_LEN_SYM + deflate_length_slot[i]] += cells.first[CELL_MATCH + i - 3];
	for (i = 0; i < ARRAY_LEN(deflate_extra_offset_bits); i++)
		c->freqs.offset[i] = cells.second[0][CELL_MATCH + i] + cells.second[1][CELL_MATCH + i];
	c->freqs.litlen[DEFLATE_END_OF_BLOCK]++;
	deflate_make_huffman_codes(&c->freqs, &c->codes);
	deflate_precompute_huffman_header(c);

	bits += 3 * c->o.precode.num_explicit_lens;
	for (i = 0; i < DEFLATE_NUM_PRECODE_SYMS; i++)
		bits += c->o.precode.freqs[i] * (c->o.precode.lens[i] + deflate_extra_precode_bits[i]);
	for (i = 0; i < DEFLATE_FIRST_LEN_SYM; i++)
		bits += c->freqs.litlen[i] * c->codes.lens.litlen[i];
	for (i = 0; i < ARRAY_LEN(deflate_extra_length_bits); i++)
		bits += c->freqs.litlen[DEFLATE_FIRST_LEN_SYM + i] * (c->codes.lens.litlen[DEFLATE_FIRST_LEN_SYM + i] + deflate_extra_length_bits[i]);
	for (i = 0; i < ARRAY_LEN(deflate_extra_offset_bits); i++)
		bits += c->freqs.offset[i] * (c->codes.lens.offset[i] + deflate_extra_offset_bits[i]);
	return bits;
}

/* Codes in place of the counts: bits, and above them how many; of second symbols that twice, without and with the extra bits that follow. */
static void lay_codes(const struct deflate_codes *codes)
{
	u32 *first = cells.first, *second = cells.second[0], i;

	for (i = 0; i < 256; i++) {
		u32 bits = codes->codewords.litlen[i], length = codes->lens.litlen[i];

		first[i] = bits | length << 24;
		second[i] = bits | length << 16 | length << 24;
	}
	for (i = 3; i <= DEFLATE_MAX_MATCH_LEN; i++) {
		u32 slot = deflate_length_slot[i], length = codes->lens.litlen[DEFLATE_FIRST_LEN_SYM + slot];

		first[CELL_MATCH + i - 3] = codes->codewords.litlen[DEFLATE_FIRST_LEN_SYM + slot] | (i - deflate_length_slot_base[slot]) << length |
					    (length + deflate_extra_length_bits[slot]) << 24;
	}
	for (i = 0; i < ARRAY_LEN(deflate_extra_offset_bits); i++) {
		u32 length = codes->lens.offset[i];

		second[CELL_MATCH + i] = codes->codewords.offset[i] | length << 16 | (length + deflate_extra_offset_bits[i]) << 24;
	}
}

#define PUT(value, count)                              \
	do {                                           \
		bits |= (u64)(value) << bit_count;     \
		bit_count += (count);                  \
	} while (0)
#define PUT_OUT()                                      \
	do {                                           \
		put_unaligned_le64(bits, out);         \
		out += bit_count >> 3;                 \
		bits >>= bit_count & ~7u;              \
		bit_count &= 7;                        \
	} while (0)

static void put_block(struct libdeflate_compressor *c, struct deflate_output_bitstream *os, u32 items, const u8 *odd, bool final)
{
	u64 bits = os->bitbuf;
	u32 bit_count = os->bitcount, i;
	u8 *out = os->next;

	PUT(final, 1);
	PUT(DEFLATE_BLOCKTYPE_DYNAMIC_HUFFMAN, 2);
	PUT(c->o.precode.num_litlen_syms - 257, 5);
	PUT(c->o.precode.num_offset_syms - 1, 5);
	PUT(c->o.precode.num_explicit_lens - 4, 4);
	PUT_OUT();
	for (i = 0; i < c->o.precode.num_explicit_lens; i++) {
		PUT(c->o.precode.lens[deflate_precode_lens_permutation[i]], 3);
		PUT_OUT();
	}
	for (i = 0; i < c->o.precode.num_items; i++) {
		u32 item = c->o.precode.items[i], symbol = item & 31;

		PUT(c->o.precode.codewords[symbol], c->o.precode.lens[symbol]);
		PUT(item >> 5, deflate_extra_precode_bits[symbol]);
		PUT_OUT();
	}
	lay_codes(&c->codes);
	for (i = 0; i < items; i++) {
		u32 item = cells.items[i], first = cells.first[item & 511], second = cells.second[0][item >> 9 & 511];
		u64 behind = (second & 0xffff) | (u64)(item >> 18) << (second >> 16 & 255);

		PUT((first & 0xffffff) | behind << (first >> 24), (first >> 24) + (second >> 24));
		PUT_OUT();
	}
	if (odd != NULL) {
		PUT(c->codes.codewords.litlen[*odd], c->codes.lens.litlen[*odd]);
		PUT_OUT();
	}
	PUT(c->codes.codewords.litlen[DEFLATE_END_OF_BLOCK], c->codes.lens.litlen[DEFLATE_END_OF_BLOCK]);
	PUT_OUT();
	os->bitbuf = bits;
	os->bitcount = bit_count;
	os->next = out;
}

/* As a compressor's own function; it does not fit what libdeflate would rather store. */
static void compress_noise(struct libdeflate_compressor *restrict c, const u8 *in, size_t bytes, struct deflate_output_bitstream *os)
{
	u32 count = bytes >> 1, base = 0;

	memset(cells.last, 0, sizeof(cells.last));
	cells.repeated = 0;
	do {
		const u8 *block = in + 2 * (size_t)base, *odd;
		u32 n = MIN(count - base, CELL_BLOCK), items;
		bool final = base + n == count;
		u64 bits;

		odd = final && (bytes & 1) != 0 ? in + bytes - 1 : NULL;
		find_items(block, base, n);
		items = choose_items(n);
		if (odd != NULL)
			cells.first[*odd]++;
		bits = make_codes(c);
		if ((bits >> 3) + 16 > os->end - os->next) {
			os->overflow = true;
			return;
		}
		put_block(c, os, items, odd, final);
		base += n;
	} while (base < count);
}
