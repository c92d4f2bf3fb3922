#define _GNU_SOURCE
#include "CPlatform.h"
#include <stdio.h>

int ordret_exchange(const char *one, const char *other) {
#if defined(__linux__)
    return renameat2(-100 /* AT_FDCWD */, one, -100, other, RENAME_EXCHANGE);
#elif defined(__APPLE__)
    return renamex_np(one, other, RENAME_SWAP);
#else
    return -1;
#endif
}
