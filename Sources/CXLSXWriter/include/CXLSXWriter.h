#ifndef ORDRET_CXLSXWRITER_H
#define ORDRET_CXLSXWRITER_H
#include <stddef.h>
#include <stdint.h>

/* Ordret's door to libxlsxwriter: a workbook written row by row, handed over as bytes. */

typedef struct ordret_workbook ordret_workbook;

const char *ordret_xlsx_version(void);
/* The library writes to a file, so one that only this user can read stands in TMPDIR until the workbook is finished. NULL where there is no room. */
ordret_workbook *ordret_workbook_open(int64_t seconds);
/* A new sheet that the cells after it go to; rows and columns are counted from 0. 0 on success. */
int32_t ordret_workbook_sheet(ordret_workbook *workbook, const char *name);
void ordret_workbook_column(ordret_workbook *workbook, uint16_t column, double width, int32_t wraps, int32_t bold);
/* Freezes the first row and lets it filter. */
void ordret_workbook_header(ordret_workbook *workbook, uint32_t last_row, uint16_t last_column);
/* Cells come in the order of their rows. 0, or the library's error. */
int32_t ordret_workbook_text(ordret_workbook *workbook, uint32_t row, uint16_t column, const char *text, int32_t is_heading);
int32_t ordret_workbook_number(ordret_workbook *workbook, uint32_t row, uint16_t column, double number);
int32_t ordret_workbook_boolean(ordret_workbook *workbook, uint32_t row, uint16_t column, int32_t value);
const char *ordret_xlsx_message(int32_t error);
/* The bytes, to be freed by the caller; NULL and the library's error otherwise. The workbook and its file are gone in either case. */
uint8_t *ordret_workbook_finish(ordret_workbook *workbook, size_t *length, int32_t *error);
void ordret_workbook_discard(ordret_workbook *workbook);
void ordret_xlsx_free(uint8_t *bytes);

#endif
