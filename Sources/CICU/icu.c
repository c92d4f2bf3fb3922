#include "CICU.h"
#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/ucol.h>
#include <unicode/unorm2.h>
#include <unicode/uregex.h>
#include <unicode/ustring.h>
#include <unicode/uversion.h>

struct ordret_text {
    UChar *units;      /* the text in UTF-16 */
    int32_t *offsets;  /* byte offset of each unit, and one more for the end */
    int32_t count;
    int32_t capacity;
};

struct ordret_breaker {
    UBreakIterator *iterator;
    const ordret_text *text;
    int32_t position;
};

struct ordret_regex {
    URegularExpression *expression;
    const ordret_text *text;
};

struct ordret_collator {
    UCollator *collator;
};

void ordret_icu_versions(char *icu, char *unicode) {
    UVersionInfo version;
    u_getVersion(version);
    u_versionToString(version, icu);
    u_getUnicodeVersion(version);
    u_versionToString(version, unicode);
}

ordret_text *ordret_text_open(void) { return calloc(1, sizeof(ordret_text)); }

void ordret_text_close(ordret_text *text) {
    if (!text) return;
    free(text->units);
    free(text->offsets);
    free(text);
}

int32_t ordret_text_set(ordret_text *text, const uint8_t *bytes, int32_t length) {
    if (length + 1 > text->capacity) {
        int32_t capacity = length + length / 2 + 64;
        UChar *units = realloc(text->units, (size_t)capacity * sizeof(UChar));
        if (!units) return U_MEMORY_ALLOCATION_ERROR;
        text->units = units;
        int32_t *offsets = realloc(text->offsets, (size_t)capacity * sizeof(int32_t));
        if (!offsets) return U_MEMORY_ALLOCATION_ERROR;
        text->offsets = offsets;
        text->capacity = capacity;
    }
    int32_t in = 0, out = 0;
    while (in < length) {
        int32_t start = in;
        UChar32 scalar;
        U8_NEXT(bytes, in, length, scalar);
        if (scalar < 0) return U_INVALID_CHAR_FOUND;
        text->offsets[out] = start;
        if (scalar > 0xFFFF) {
            text->units[out++] = U16_LEAD(scalar);
            text->offsets[out] = start;
            text->units[out++] = U16_TRAIL(scalar);
        } else {
            text->units[out++] = (UChar)scalar;
        }
    }
    text->offsets[out] = length;
    text->count = out;
    return 0;
}

ordret_breaker *ordret_words_open(const char *locale, int32_t *status) {
    UErrorCode error = U_ZERO_ERROR;
    UBreakIterator *iterator = ubrk_open(UBRK_WORD, locale, NULL, 0, &error);
    *status = U_FAILURE(error) ? error : 0;
    if (U_FAILURE(error)) return NULL;
    ordret_breaker *breaker = calloc(1, sizeof(ordret_breaker));
    if (!breaker) {
        ubrk_close(iterator);
        *status = U_MEMORY_ALLOCATION_ERROR;
        return NULL;
    }
    breaker->iterator = iterator;
    return breaker;
}

void ordret_breaker_close(ordret_breaker *breaker) {
    if (!breaker) return;
    ubrk_close(breaker->iterator);
    free(breaker);
}

int32_t ordret_breaker_reset(ordret_breaker *breaker, const ordret_text *text) {
    UErrorCode error = U_ZERO_ERROR;
    ubrk_setText(breaker->iterator, text->units, text->count, &error);
    breaker->text = text;
    breaker->position = ubrk_first(breaker->iterator);
    return U_FAILURE(error) ? error : 0;
}

int32_t ordret_breaker_fill(ordret_breaker *breaker, int32_t *starts, int32_t *ends, int32_t capacity) {
    int32_t count = 0;
    while (count < capacity) {
        int32_t next = ubrk_next(breaker->iterator);
        if (next == UBRK_DONE) break;
        starts[count] = breaker->text->offsets[breaker->position];
        ends[count] = breaker->text->offsets[next];
        breaker->position = next;
        count++;
    }
    return count;
}

ordret_regex *ordret_regex_open(const uint8_t *pattern, int32_t length, int32_t ignore_case, int32_t *error_offset, int32_t *status) {
    UErrorCode error = U_ZERO_ERROR;
    *error_offset = 0;
    ordret_text source = {0};
    int32_t conversion = ordret_text_set(&source, pattern, length);
    if (conversion != 0) {
        *status = conversion;
        free(source.units);
        free(source.offsets);
        return NULL;
    }
    UParseError place;
    memset(&place, 0, sizeof place);
    uint32_t flags = 0;
    if (ignore_case) flags |= UREGEX_CASE_INSENSITIVE;
    URegularExpression *expression = uregex_open(source.units, source.count, flags, &place, &error);
    free(source.units);
    free(source.offsets);
    *status = U_FAILURE(error) ? error : 0;
    *error_offset = place.offset;
    if (U_FAILURE(error)) return NULL;
    /* A user's pattern may be exponential: both limits end it with an error instead (steps of about 1 ms; bytes). */
    uregex_setTimeLimit(expression, 1000, &error);
    uregex_setStackLimit(expression, 8 * 1024 * 1024, &error);
    ordret_regex *regex = calloc(1, sizeof(ordret_regex));
    if (!regex || U_FAILURE(error)) {
        uregex_close(expression);
        free(regex);
        *status = U_FAILURE(error) ? error : U_MEMORY_ALLOCATION_ERROR;
        return NULL;
    }
    regex->expression = expression;
    return regex;
}

void ordret_regex_close(ordret_regex *regex) {
    if (!regex) return;
    uregex_close(regex->expression);
    free(regex);
}

int32_t ordret_regex_reset(ordret_regex *regex, const ordret_text *text) {
    UErrorCode error = U_ZERO_ERROR;
    static const UChar empty[1] = {0};
    regex->text = text;
    uregex_setText(regex->expression, text->count ? text->units : empty, text->count, &error);
    return U_FAILURE(error) ? error : 0;
}

int32_t ordret_regex_next(ordret_regex *regex, int32_t *start, int32_t *end) {
    UErrorCode error = U_ZERO_ERROR;
    UBool found = uregex_findNext(regex->expression, &error);
    if (U_FAILURE(error)) return -(int32_t)error;
    if (!found) return 0;
    *start = regex->text->offsets[uregex_start(regex->expression, 0, &error)];
    *end = regex->text->offsets[uregex_end(regex->expression, 0, &error)];
    return U_FAILURE(error) ? -(int32_t)error : 1;
}

int32_t ordret_regex_matches(ordret_regex *regex) {
    UErrorCode error = U_ZERO_ERROR;
    UBool matches = uregex_matches(regex->expression, -1, &error);
    if (U_FAILURE(error)) return -(int32_t)error;
    return matches ? 1 : 0;
}

int32_t ordret_match_form(const uint8_t *bytes, int32_t length, uint8_t *out, int32_t capacity, int32_t *status) {
    UErrorCode error = U_ZERO_ERROR;
    UChar small[3][256];
    UChar *memory = NULL;
    UChar *units = small[0], *composed = small[1], *folded = small[2];
    /* Composing never grows the text much and folding at most three times; 256 units serve nearly every word. */
    int32_t room = 256;
    if (length > 80) {
        room = length * 4 + 64;
        memory = malloc((size_t)room * 3 * sizeof(UChar));
        if (!memory) {
            *status = U_MEMORY_ALLOCATION_ERROR;
            return 0;
        }
        units = memory;
        composed = memory + room;
        folded = memory + 2 * room;
    }
    int32_t count = 0, needed = 0;
    u_strFromUTF8(units, room, &count, (const char *)bytes, length, &error);
    if (U_SUCCESS(error)) {
        const UNormalizer2 *nfc = unorm2_getNFCInstance(&error);
        int32_t composed_count = unorm2_normalize(nfc, units, count, composed, room, &error);
        int32_t folded_count = u_strFoldCase(folded, room, composed, composed_count, U_FOLD_CASE_DEFAULT, &error);
        if (U_SUCCESS(error)) u_strToUTF8((char *)out, capacity, &needed, folded, folded_count, &error);
    }
    free(memory);
    if (error == U_BUFFER_OVERFLOW_ERROR || error == U_STRING_NOT_TERMINATED_WARNING) error = U_ZERO_ERROR;
    *status = U_FAILURE(error) ? error : 0;
    return needed;
}

int32_t ordret_character_class(int32_t scalar) {
    int32_t bits = 0;
    if (u_isalpha(scalar)) bits |= 1;
    if (u_islower(scalar)) bits |= 2;
    if (u_isupper(scalar) || u_istitle(scalar)) bits |= 4;
    if (u_isdigit(scalar)) bits |= 8;
    if (u_isUWhiteSpace(scalar)) bits |= 16;
    if (U_GET_GC_MASK(scalar) & U_GC_M_MASK) bits |= 32;
    return bits;
}

int32_t ordret_column_width(int32_t scalar) {
    if (U_GET_GC_MASK(scalar) & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK)) return 0;
    int32_t width = u_getIntPropertyValue(scalar, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

ordret_collator *ordret_collator_open(const char *locale, int32_t *status) {
    UErrorCode error = U_ZERO_ERROR;
    UCollator *collator = ucol_open(locale, &error);
    *status = U_FAILURE(error) ? error : 0;
    if (U_FAILURE(error)) return NULL;
    ordret_collator *result = calloc(1, sizeof(ordret_collator));
    if (!result) {
        ucol_close(collator);
        *status = U_MEMORY_ALLOCATION_ERROR;
        return NULL;
    }
    result->collator = collator;
    return result;
}

void ordret_collator_close(ordret_collator *collator) {
    if (!collator) return;
    ucol_close(collator->collator);
    free(collator);
}

int32_t ordret_collator_key(ordret_collator *collator, const uint8_t *bytes, int32_t length, uint8_t *out, int32_t capacity) {
    ordret_text source = {0};
    if (ordret_text_set(&source, bytes, length) != 0) {
        free(source.units);
        free(source.offsets);
        return 0;
    }
    int32_t needed = ucol_getSortKey(collator->collator, source.units, source.count, out, capacity);
    free(source.units);
    free(source.offsets);
    return needed;
}
