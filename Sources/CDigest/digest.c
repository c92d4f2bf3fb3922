#include "CDigest.h"
#include <nettle/base16.h>
#include <nettle/sha2.h>

void ordret_sha256(const uint8_t *bytes, uint64_t length, char *hexadecimal) {
    struct sha256_ctx context;
    uint8_t digest[SHA256_DIGEST_SIZE];
    sha256_init(&context);
    sha256_update(&context, length, bytes);
    sha256_digest(&context, sizeof digest, digest);
    base16_encode_update(hexadecimal, sizeof digest, digest);
    hexadecimal[BASE16_ENCODE_LENGTH(sizeof digest)] = 0;
}
