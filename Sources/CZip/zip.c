#include "CZip.h"
#include <stdlib.h>
#include <string.h>
#include <zip.h>

struct ordret_zip {
    zip_t *archive;
};

struct ordret_zip_member {
    zip_file_t *file;
};

static void tell(char *message, zip_error_t *error) {
    strncpy(message, zip_error_strerror(error), 255);
    message[255] = 0;
}

const char *ordret_zip_version(void) { return zip_libzip_version(); }

ordret_zip *ordret_zip_open(const uint8_t *bytes, uint64_t length, char *message) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(bytes, length, 0, &error);
    if (!source) {
        tell(message, &error);
        zip_error_fini(&error);
        return NULL;
    }
    /* Without ZIP_CHECKCONS: it refuses archives whose local headers differ from the directory in a time stamp, as those of many honest
       writers do (17 of 304 public DOCX). Sizes, checksums and duplicate names are checked by whoever reads. */
    zip_t *archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (!archive) {
        tell(message, &error);
        zip_error_fini(&error);
        zip_source_free(source);
        return NULL;
    }
    zip_error_fini(&error);
    ordret_zip *result = calloc(1, sizeof(ordret_zip));
    if (!result) {
        zip_discard(archive);
        strcpy(message, "out of memory");
        return NULL;
    }
    result->archive = archive;
    return result;
}

void ordret_zip_close(ordret_zip *self) {
    if (!self) return;
    zip_discard(self->archive);
    free(self);
}

int64_t ordret_zip_count(ordret_zip *self) { return zip_get_num_entries(self->archive, 0); }

int32_t ordret_zip_entry_at(ordret_zip *self, uint64_t index, ordret_zip_entry *entry) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(self->archive, index, ZIP_FL_ENC_GUESS, &stat) != 0) return -1;
    if (!(stat.valid & ZIP_STAT_NAME)) return -1;
    entry->name = stat.name;
    entry->size = stat.valid & ZIP_STAT_SIZE ? stat.size : 0;
    entry->compressed = stat.valid & ZIP_STAT_COMP_SIZE ? stat.comp_size : 0;
    entry->method = stat.valid & ZIP_STAT_COMP_METHOD ? stat.comp_method : 0;
    entry->encrypted = stat.valid & ZIP_STAT_ENCRYPTION_METHOD ? stat.encryption_method != ZIP_EM_NONE : 0;
    entry->checksum = stat.valid & ZIP_STAT_CRC ? stat.crc : 0;
    return 0;
}

ordret_zip_member *ordret_zip_member_open(ordret_zip *self, uint64_t index, char *message) {
    zip_file_t *file = zip_fopen_index(self->archive, index, 0);
    if (!file) {
        tell(message, zip_get_error(self->archive));
        return NULL;
    }
    ordret_zip_member *member = calloc(1, sizeof(ordret_zip_member));
    if (!member) {
        zip_fclose(file);
        strcpy(message, "out of memory");
        return NULL;
    }
    member->file = file;
    return member;
}

int64_t ordret_zip_member_read(ordret_zip_member *self, uint8_t *bytes, uint64_t capacity, char *message) {
    int64_t count = zip_fread(self->file, bytes, capacity);
    if (count < 0) tell(message, zip_file_get_error(self->file));
    return count;
}

int32_t ordret_zip_member_raw(ordret_zip *self, uint64_t index, uint8_t *bytes, uint64_t length) {
    zip_file_t *file = zip_fopen_index(self->archive, index, ZIP_FL_COMPRESSED);
    if (!file) return -1;
    zip_int64_t count = zip_fread(file, bytes, length);
    return zip_fclose(file) == 0 && count >= 0 && (uint64_t)count == length ? 0 : -1;
}

void ordret_zip_member_close(ordret_zip_member *self) {
    if (!self) return;
    zip_fclose(self->file);
    free(self);
}
