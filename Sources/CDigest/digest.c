#include "CDigest.h"
#include <sys/types.h>
#include <sha2.h>

void ordret_sha256(const uint8_t *bytes, uint64_t length, char *hexadecimal) {
    SHA2_CTX context;
    SHA256Init(&context);
    SHA256Update(&context, bytes, length);
    SHA256End(&context, hexadecimal);
}
