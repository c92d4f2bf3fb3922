#ifndef ORDRET_CICU_H
#define ORDRET_CICU_H
#include <stdint.h>

/* Ordret's door to ICU. No ICU type or header is visible here: ICU's functions are versioned macros that Swift
   cannot call, and its types would meet the toolchain's own copy of ICU. Offsets in and out are UTF-8 bytes.
   A status of 0 is success; other values are ICU's UErrorCode. */

typedef struct ordret_text ordret_text;         /* UTF-16 copy of a stretch of UTF-8, with the way back */
typedef struct ordret_breaker ordret_breaker;   /* a word or sentence break iterator */
typedef struct ordret_regex ordret_regex;       /* a compiled regular expression with time and stack limits */
typedef struct ordret_collator ordret_collator; /* a collator of one locale */

/* "72.1" and the Unicode version "15.0" into buffers of at least 20 bytes. */
void ordret_icu_versions(char *icu, char *unicode);

ordret_text *ordret_text_open(void);
void ordret_text_close(ordret_text *text);
/* Replaces the content. The bytes must be valid UTF-8; they need not outlive the call. */
int32_t ordret_text_set(ordret_text *text, const uint8_t *bytes, int32_t length);

ordret_breaker *ordret_words_open(const char *locale, int32_t *status);
void ordret_breaker_close(ordret_breaker *breaker);
/* Begins again on the text, which must stay open and unchanged until the last fill. */
int32_t ordret_breaker_reset(ordret_breaker *breaker, const ordret_text *text);
/* The next segments (UAX #29) as byte ranges, at most `capacity`; fewer means the end was reached. */
int32_t ordret_breaker_fill(ordret_breaker *breaker, int32_t *starts, int32_t *ends, int32_t capacity);

/* `error_offset` tells where in the pattern an error is, in UTF-16 units. */
ordret_regex *ordret_regex_open(const uint8_t *pattern, int32_t length, int32_t ignore_case, int32_t *error_offset, int32_t *status);
void ordret_regex_close(ordret_regex *regex);
int32_t ordret_regex_reset(ordret_regex *regex, const ordret_text *text);
/* 1 and a byte range when there is a next match, 0 at the end, below 0 on an error such as the time limit. */
int32_t ordret_regex_next(ordret_regex *regex, int32_t *start, int32_t *end);
/* 1 when the whole text matches. */
int32_t ordret_regex_matches(ordret_regex *regex);

/* NFC and full case folding (Unicode 3.13 toCasefold). Returns the length needed, also when it exceeds `capacity`. */
int32_t ordret_match_form(const uint8_t *bytes, int32_t length, uint8_t *out, int32_t capacity, int32_t *status);

/* Bits of a code point: 1 letter, 2 lower case, 4 upper or title case, 8 decimal digit, 16 white space, 32 mark. */
int32_t ordret_character_class(int32_t scalar);
/* Columns that a terminal needs: 0 for combining and format characters, 2 for wide ones, else 1 (UAX #11). */
int32_t ordret_column_width(int32_t scalar);

ordret_collator *ordret_collator_open(const char *locale, int32_t *status);
void ordret_collator_close(ordret_collator *collator);
/* A key whose bytes order as the locale does. Returns the length needed. */
int32_t ordret_collator_key(ordret_collator *collator, const uint8_t *bytes, int32_t length, uint8_t *out, int32_t capacity);

#endif
