#include "CXLSXWriter.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <xlsxwriter.h>

struct ordret_workbook {
    char *path;
    lxw_workbook *workbook;
    lxw_worksheet *sheet;
    lxw_format *heading;
    lxw_format *wrapped;
    lxw_format *strong;
};

const char *ordret_xlsx_version(void) { return lxw_version(); }

const char *ordret_xlsx_message(int32_t error) { return lxw_strerror((lxw_error)error); }

static char *temporary_path(void) {
    const char *folder = getenv("TMPDIR");
    if (!folder || !*folder) folder = "/tmp";
    size_t length = strlen(folder) + 32;
    char *path = malloc(length);
    if (!path) return NULL;
    snprintf(path, length, "%s/ordret-XXXXXX", folder);
    int file = mkstemp(path);
    if (file < 0) {
        free(path);
        return NULL;
    }
    close(file);
    return path;
}

ordret_workbook *ordret_workbook_open(int64_t seconds) {
    ordret_workbook *self = calloc(1, sizeof(ordret_workbook));
    if (!self) return NULL;
    self->path = temporary_path();
    /* Constant memory: a row is written when the next begins. */
    lxw_workbook_options options = {.constant_memory = LXW_TRUE};
    self->workbook = self->path ? workbook_new_opt(self->path, &options) : NULL;
    if (!self->workbook) {
        ordret_workbook_discard(self);
        return NULL;
    }
    lxw_doc_properties properties = {.author = "Ordret", .created = (time_t)seconds};
    workbook_set_properties(self->workbook, &properties);
    self->heading = workbook_add_format(self->workbook);
    format_set_bold(self->heading);
    format_set_bottom(self->heading, LXW_BORDER_THIN);
    self->wrapped = workbook_add_format(self->workbook);
    format_set_text_wrap(self->wrapped);
    format_set_align(self->wrapped, LXW_ALIGN_VERTICAL_TOP);
    self->strong = workbook_add_format(self->workbook);
    format_set_bold(self->strong);
    format_set_text_wrap(self->strong);
    format_set_align(self->strong, LXW_ALIGN_VERTICAL_TOP);
    return self;
}

int32_t ordret_workbook_sheet(ordret_workbook *self, const char *name) {
    self->sheet = workbook_add_worksheet(self->workbook, name);
    return self->sheet ? 0 : -1;
}

void ordret_workbook_column(ordret_workbook *self, uint16_t column, double width, int32_t wraps, int32_t bold) {
    worksheet_set_column(self->sheet, column, column, width, bold ? self->strong : wraps ? self->wrapped : NULL);
}

void ordret_workbook_header(ordret_workbook *self, uint32_t last_row, uint16_t last_column) {
    worksheet_freeze_panes(self->sheet, 1, 0);
    worksheet_autofilter(self->sheet, 0, 0, last_row, last_column);
}

int32_t ordret_workbook_text(ordret_workbook *self, uint32_t row, uint16_t column, const char *text, int32_t is_heading) {
    return worksheet_write_string(self->sheet, row, column, text, is_heading ? self->heading : NULL);
}

int32_t ordret_workbook_number(ordret_workbook *self, uint32_t row, uint16_t column, double number) {
    return worksheet_write_number(self->sheet, row, column, number, NULL);
}

int32_t ordret_workbook_boolean(ordret_workbook *self, uint32_t row, uint16_t column, int32_t value) {
    return worksheet_write_boolean(self->sheet, row, column, value, NULL);
}

static uint8_t *contents(const char *path, size_t *length) {
    FILE *file = fopen(path, "rb");
    if (!file) return NULL;
    uint8_t *bytes = NULL;
    if (fseek(file, 0, SEEK_END) == 0) {
        long size = ftell(file);
        if (size > 0 && fseek(file, 0, SEEK_SET) == 0) {
            bytes = malloc((size_t)size);
            if (bytes && fread(bytes, 1, (size_t)size, file) != (size_t)size) {
                free(bytes);
                bytes = NULL;
            }
            *length = (size_t)size;
        }
    }
    fclose(file);
    return bytes;
}

uint8_t *ordret_workbook_finish(ordret_workbook *self, size_t *length, int32_t *error) {
    uint8_t *bytes = NULL;
    *error = workbook_close(self->workbook);
    self->workbook = NULL;
    if (*error == 0) bytes = contents(self->path, length);
    ordret_workbook_discard(self);
    return bytes;
}

void ordret_workbook_discard(ordret_workbook *self) {
    if (!self) return;
    if (self->workbook) lxw_workbook_free(self->workbook);
    if (self->path) {
        unlink(self->path);
        free(self->path);
    }
    free(self);
}

void ordret_xlsx_free(uint8_t *bytes) { free(bytes); }
