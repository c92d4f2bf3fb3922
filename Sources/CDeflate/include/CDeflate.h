#ifndef ORDRET_CDEFLATE_H
#define ORDRET_CDEFLATE_H
#include <stdint.h>

/* Ordret's door to libdeflate, which inflates a whole stretch of bytes at once, three times as fast as zlib does it in pieces, and whose checksum keeps up with memory. */

typedef struct ordret_inflater ordret_inflater;

/* NULL where memory ends. One for each thread. */
ordret_inflater *ordret_inflater_open(void);
void ordret_inflater_close(ordret_inflater *inflater);
/* 1 if the bytes are one deflate stream (RFC 1951) of exactly `size` bytes, which are then in `into`; else 0, and `into` holds anything. */
int32_t ordret_inflate(ordret_inflater *inflater, const uint8_t *bytes, uint64_t length, uint8_t *into, uint64_t size);
/* The CRC-32 of zip and gzip (ISO 3309). */
uint32_t ordret_deflate_crc32(const uint8_t *bytes, uint64_t length);
const char *ordret_deflate_version(void);

#endif
