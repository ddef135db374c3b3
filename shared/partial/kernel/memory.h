/* Memory that is taken piece by piece, and given back by size. */

extern u8 __heap_base;
static u32 heap_end;
/* Given back, by power of two. */
static void *spare[32];

static u32 class_of(u32 bytes)
{
	return bytes <= 64 ? 6 : 32 - (u32)__builtin_clz(bytes - 1);
}

static void *take(u32 bytes)
{
	u32 k = class_of(bytes), start;
	void *found = spare[k];

	if (found) {
		spare[k] = *(void **)found;
		return found;
	}
	start = heap_end;
	heap_end += 1u << k;
	if (heap_end > (u32)__builtin_wasm_memory_size(0) << 16) {
		/* By a quarter at least: each time all views are lost. */
		u32 have = (u32)__builtin_wasm_memory_size(0) << 16, more = heap_end - have;

		if (more < have / 4) more = have / 4;
		if (heap_end < start ||
		    (__builtin_wasm_memory_grow(0, (more + 65535) >> 16) == (__SIZE_TYPE__)-1 &&
		     __builtin_wasm_memory_grow(0, (heap_end - have + 65535) >> 16) == (__SIZE_TYPE__)-1))
			__builtin_trap();
	}
	return (void *)start;
}

static void give(void *memory, u32 bytes)
{
	u32 k = class_of(bytes);

	*(void **)memory = spare[k];
	spare[k] = memory;
}

static void *zeros(u32 bytes)
{
	return __builtin_memset(take(bytes), 0, bytes);
}
