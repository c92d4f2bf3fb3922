#ifndef ORDRET_CZIP_H
#define ORDRET_CZIP_H
#include <stdint.h>

/* Ordret's door to libzip: members of a zip archive in memory, read by name. Nothing is ever written to disk. */

typedef struct ordret_zip ordret_zip;
typedef struct ordret_zip_member ordret_zip_member;

typedef struct {
    const char *name;
    uint64_t size;       /* as the archive declares it */
    uint64_t compressed;
    int32_t method;      /* 0 stored, 8 deflated */
    int32_t encrypted;
    uint32_t checksum;   /* CRC-32 of the inflated bytes, as the archive declares it */
} ordret_zip_entry;

const char *ordret_zip_version(void);
/* The bytes must stay where they are until the archive is closed. On failure NULL and a message of at most 255 bytes. */
ordret_zip *ordret_zip_open(const uint8_t *bytes, uint64_t length, char *message);
void ordret_zip_close(ordret_zip *archive);
int64_t ordret_zip_count(ordret_zip *archive);
/* 0 on success. The name lives as long as the archive. */
int32_t ordret_zip_entry_at(ordret_zip *archive, uint64_t index, ordret_zip_entry *entry);

ordret_zip_member *ordret_zip_member_open(ordret_zip *archive, uint64_t index, char *message);
/* Bytes read, 0 at the end, below 0 on an error (a wrong checksum too), with a message. */
int64_t ordret_zip_member_read(ordret_zip_member *member, uint8_t *bytes, uint64_t capacity, char *message);
/* Reads the `length` bytes of a member as they stand in the archive, deflated or not, without looking at them. 0 on success. */
int32_t ordret_zip_member_raw(ordret_zip *archive, uint64_t index, uint8_t *bytes, uint64_t length);
void ordret_zip_member_close(ordret_zip_member *member);

/* A new archive in memory. Members are deflated, in the order they are added, with the first date that a zip can tell (1980-01-01). */
typedef struct ordret_zip_writer ordret_zip_writer;
ordret_zip_writer *ordret_zip_writer_open(char *message);
/* The bytes are copied. 0 on success. */
int32_t ordret_zip_writer_add(ordret_zip_writer *writer, const char *name, const uint8_t *bytes, uint64_t length, char *message);
/* The archive's bytes, to be freed by ordret_zip_free; NULL and a message otherwise. The writer is gone in either case. */
uint8_t *ordret_zip_writer_finish(ordret_zip_writer *writer, uint64_t *length, char *message);
void ordret_zip_writer_discard(ordret_zip_writer *writer);
void ordret_zip_free(uint8_t *bytes);

#endif
