#define _GNU_SOURCE
#include "CPlatform.h"
#include <stdio.h>
#if defined(__GLIBC__)
#include <malloc.h>
#endif

int ordret_exchange(const char *one, const char *other) {
#if defined(__linux__)
    return renameat2(-100 /* AT_FDCWD */, one, -100, other, RENAME_EXCHANGE);
#elif defined(__APPLE__)
    return renamex_np(one, other, RENAME_SWAP);
#else
    return -1;
#endif
}

void ordret_keep_memory(void) {
#if defined(__GLIBC__)
    mallopt(M_TRIM_THRESHOLD, 8 << 20);
    mallopt(M_MMAP_THRESHOLD, 1 << 20);
#endif
}
