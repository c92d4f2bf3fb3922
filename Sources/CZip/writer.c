#include "CZip.h"
#include <stdlib.h>
#include <string.h>
#include <zip.h>

struct ordret_zip_writer {
    zip_source_t *source;
    zip_t *archive;
};

static void tell(char *message, zip_error_t *error) {
    strncpy(message, zip_error_strerror(error), 255);
    message[255] = 0;
}

ordret_zip_writer *ordret_zip_writer_open(char *message) {
    zip_error_t error;
    zip_error_init(&error);
    ordret_zip_writer *self = calloc(1, sizeof(ordret_zip_writer));
    if (!self) {
        strcpy(message, "out of memory");
        return NULL;
    }
    self->source = zip_source_buffer_create(NULL, 0, 0, &error);
    if (self->source) {
        /* Kept, because closing the archive gives its source back only to those who hold on to it. */
        zip_source_keep(self->source);
        self->archive = zip_open_from_source(self->source, ZIP_TRUNCATE, &error);
        if (!self->archive) zip_source_free(self->source);
    }
    if (!self->archive) {
        tell(message, &error);
        ordret_zip_writer_discard(self);
        self = NULL;
    }
    zip_error_fini(&error);
    return self;
}

int32_t ordret_zip_writer_add(ordret_zip_writer *self, const char *name, const uint8_t *bytes, uint64_t length, char *message) {
    uint8_t *copy = malloc(length ? length : 1);
    if (!copy) {
        strcpy(message, "out of memory");
        return -1;
    }
    memcpy(copy, bytes, length);
    zip_source_t *source = zip_source_buffer(self->archive, copy, length, 1);
    if (!source) {
        free(copy);
        tell(message, zip_get_error(self->archive));
        return -1;
    }
    zip_int64_t index = zip_file_add(self->archive, name, source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        tell(message, zip_get_error(self->archive));
        return -1;
    }
    /* DOS time 0 on DOS date 33: midnight of 1980-01-01, whatever the clock and the time zone. */
    if (zip_file_set_dostime(self->archive, (zip_uint64_t)index, 0, 33, 0) != 0
        || zip_set_file_compression(self->archive, (zip_uint64_t)index, ZIP_CM_DEFLATE, 6) != 0) {
        tell(message, zip_get_error(self->archive));
        return -1;
    }
    return 0;
}

uint8_t *ordret_zip_writer_finish(ordret_zip_writer *self, uint64_t *length, char *message) {
    uint8_t *bytes = NULL;
    if (zip_close(self->archive) != 0) {
        tell(message, zip_get_error(self->archive));
        ordret_zip_writer_discard(self);
        return NULL;
    }
    self->archive = NULL;
    zip_stat_t stat;
    zip_stat_init(&stat);
    strcpy(message, "the archive could not be read back");
    if (zip_source_stat(self->source, &stat) == 0 && zip_source_open(self->source) == 0) {
        bytes = malloc(stat.size ? stat.size : 1);
        if (bytes && zip_source_read(self->source, bytes, stat.size) != (zip_int64_t)stat.size) {
            free(bytes);
            bytes = NULL;
        }
        *length = stat.size;
        zip_source_close(self->source);
    }
    ordret_zip_writer_discard(self);
    return bytes;
}

void ordret_zip_writer_discard(ordret_zip_writer *self) {
    if (!self) return;
    if (self->archive) zip_discard(self->archive);
    if (self->source) zip_source_free(self->source);
    free(self);
}

void ordret_zip_free(uint8_t *bytes) { free(bytes); }
