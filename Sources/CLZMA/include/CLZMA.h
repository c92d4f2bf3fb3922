#ifndef ORDRET_CLZMA_H
#define ORDRET_CLZMA_H
#include <stddef.h>
#include <stdint.h>

/* What became of the bytes of an .xz file. */
enum {
    ORDRET_XZ_DONE = 0,
    ORDRET_XZ_FOREIGN = 1,
    ORDRET_XZ_DAMAGED = 2,
    ORDRET_XZ_TOO_LARGE = 3,
    ORDRET_XZ_NO_MEMORY = 4,
};

/* Unpacks the bytes of an .xz file, at most `limit` of them. The result is from malloc and the caller's to free; NULL where the status is not DONE. */
uint8_t *ordret_xz_unpack(const uint8_t *bytes, size_t length, size_t limit, size_t *unpacked, int32_t *status);

#endif
