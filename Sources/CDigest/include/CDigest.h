#ifndef ORDRET_CDIGEST_H
#define ORDRET_CDIGEST_H
#include <stdint.h>

/* Ordret's door to Nettle: SHA-256 (FIPS 180-4) of a stretch of bytes as 64 hexadecimal digits and a zero. */
void ordret_sha256(const uint8_t *bytes, uint64_t length, char *hexadecimal);

#endif
