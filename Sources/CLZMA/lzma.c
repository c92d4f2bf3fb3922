#include "CLZMA.h"
#include <lzma.h>
#include <stdlib.h>

/* The decoder may use so much memory: the highest preset of xz needs 65 MiB. */
static const uint64_t decoder_memory = 256u << 20;

static int32_t status_of(lzma_ret result) {
    switch (result) {
    case LZMA_STREAM_END: return ORDRET_XZ_DONE;
    case LZMA_FORMAT_ERROR: return ORDRET_XZ_FOREIGN;
    case LZMA_MEM_ERROR: case LZMA_MEMLIMIT_ERROR: return ORDRET_XZ_NO_MEMORY;
    default: return ORDRET_XZ_DAMAGED;
    }
}

/* Gives the stream more room for its output; 0 where the limit or the memory is reached. */
static int grow(lzma_stream *stream, uint8_t **out, size_t *room, size_t limit, int32_t *status) {
    size_t done = *room - stream->avail_out;
    if (*room >= limit) {
        *status = ORDRET_XZ_TOO_LARGE;
        return 0;
    }
    size_t wanted = *room == 0 ? 1u << 16 : *room * 2;
    if (wanted > limit) wanted = limit;
    uint8_t *larger = realloc(*out, wanted);
    if (!larger) {
        *status = ORDRET_XZ_NO_MEMORY;
        return 0;
    }
    *out = larger;
    *room = wanted;
    stream->next_out = larger + done;
    stream->avail_out = wanted - done;
    return 1;
}

uint8_t *ordret_xz_unpack(const uint8_t *bytes, size_t length, size_t limit, size_t *unpacked, int32_t *status) {
    lzma_stream stream = LZMA_STREAM_INIT;
    uint8_t *out = NULL;
    size_t room = 0;
    *unpacked = 0;
    *status = status_of(lzma_stream_decoder(&stream, decoder_memory, LZMA_CONCATENATED));
    if (*status == ORDRET_XZ_NO_MEMORY) return NULL;
    stream.next_in = bytes;
    stream.avail_in = length;
    lzma_ret result = LZMA_OK;
    while (result == LZMA_OK) {
        if (stream.avail_out == 0 && !grow(&stream, &out, &room, limit, status)) break;
        result = lzma_code(&stream, LZMA_FINISH);
        *status = status_of(result);
    }
    *unpacked = room - stream.avail_out;
    lzma_end(&stream);
    if (*status != ORDRET_XZ_DONE) {
        free(out);
        return NULL;
    }
    return out;
}
