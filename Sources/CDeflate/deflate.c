#include "CDeflate.h"
#include <libdeflate.h>

ordret_inflater *ordret_inflater_open(void) { return (ordret_inflater *)libdeflate_alloc_decompressor(); }

void ordret_inflater_close(ordret_inflater *inflater) { libdeflate_free_decompressor((struct libdeflate_decompressor *)inflater); }

int32_t ordret_inflate(ordret_inflater *inflater, const uint8_t *bytes, uint64_t length, uint8_t *into, uint64_t size) {
    /* Without a place for the real size, any other size than the wanted one is a failure. */
    enum libdeflate_result result = libdeflate_deflate_decompress((struct libdeflate_decompressor *)inflater, bytes, length, into, size, NULL);
    return result == LIBDEFLATE_SUCCESS;
}

uint32_t ordret_deflate_crc32(const uint8_t *bytes, uint64_t length) { return libdeflate_crc32(0, bytes, length); }

const char *ordret_deflate_version(void) { return LIBDEFLATE_VERSION_STRING; }
