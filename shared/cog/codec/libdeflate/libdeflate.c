/* What the engine calls of libdeflate: zlib streams (RFC 1950) from memory to memory. Compiled as one file, without a C library. */
#include "lib/utils.c"
#include "adler32.c"
#include "lib/deflate_compress.c"
#include "lib/zlib_compress.c"
#include "cells.c"

#define EXPORT(name) __attribute__((export_name(#name)))

/* Compressors lie one behind the other and stay; behind them is the caller's room. */
extern unsigned char __heap_base;
static size_t heap_end;

static size_t aligned(size_t address)
{
	return (address + 63) & ~(size_t)63;
}

static bool reach(size_t end)
{
	size_t have = (size_t)__builtin_wasm_memory_size(0) << 16;

	return end <= have || __builtin_wasm_memory_grow(0, (end - have + 65535) >> 16) != (size_t)-1;
}

static void *take(size_t bytes)
{
	size_t start = aligned(heap_end == 0 ? (size_t)&__heap_base : heap_end);

	if (start + bytes < start || !reach(start + bytes))
		return NULL;
	heap_end = start + bytes;
	return (void *)start;
}

static void leave(void *memory)
{
}

static const struct libdeflate_options options = { sizeof(options), take, leave };
static struct libdeflate_compressor *compressors[10];

/* The largest stream that so many bytes can give. */
EXPORT(bound) size_t bound(size_t bytes)
{
	return libdeflate_zlib_compress_bound(NULL, bytes);
}

/* Where the caller may write so many bytes until the next call; 0: there is no memory for them. Levels are 0 to 9. */
EXPORT(room) size_t room(int level, size_t bytes)
{
	size_t start;

	if (compressors[level] == NULL)
		compressors[level] = libdeflate_alloc_compressor_ex(level, &options);
	start = aligned(heap_end);
	return compressors[level] == NULL || start + bytes < start || !reach(start + bytes) ? 0 : start;
}

/* Bytes of the stream; 0: it does not fit. */
EXPORT(compress) size_t compress(int level, const void *in, size_t in_bytes, void *out, size_t out_bytes)
{
	return libdeflate_zlib_compress(compressors[level], in, in_bytes, out, out_bytes);
}

/* The same of at least two cells of 16 bits, by cells.c, in the room of level 1. */
EXPORT(compress_cells) size_t compress_cells(const void *in, size_t in_bytes, void *out, size_t out_bytes)
{
	struct libdeflate_compressor *c = compressors[1];
	size_t made;
	__typeof__(c->impl) usual = c->impl;

	c->impl = compress_noise;
	made = libdeflate_zlib_compress(c, in, in_bytes, out, out_bytes);
	c->impl = usual;
	return made;
}

/* Bytes of the last cells that were compressed which only repeat what stood before them. */
EXPORT(repeated) size_t repeated(void)
{
	return 2 * cells.repeated;
}
