#include "CLibXML2.h"
#include "xml_internal.h"
#include <libxml/parser.h>
#include <string.h>

/* Long stretches of text go past libxml2, which looks at each character of a text that is not ASCII through two calls (`xmlCurrentChar`), and a transcript is
   hardly anything but text. Past it goes only what it would hand on unchanged: valid characters of XML 1.0 (§2.2) in UTF-8 between two pieces of markup, while
   the parser stands in content and has taken all that it was given. Markup, references and whatever is doubtful stay its own. */

/* Shorter text is not worth a call of the parser of its own. */
#define LONG_TEXT 64
/* The parser is given at least so much where nobody knows what it stands in. */
#define UNKNOWN_STRETCH 256

enum { PLAIN = 0, NEWLINE, TWO, THREE, FOUR, STOP };

/* By the first byte of a character. A bracket may begin `]]>`, which text may not hold. */
static const uint8_t classes[256] = {
    [0 ... 8] = STOP,       ['\n'] = NEWLINE,   [11 ... 31] = STOP,        ['&'] = STOP,
    ['<'] = STOP,           [']'] = STOP,       [0x80 ... 0xC1] = STOP,    [0xC2 ... 0xDF] = TWO,
    [0xE0 ... 0xEF] = THREE, [0xF0 ... 0xF4] = FOUR, [0xF5 ... 0xFF] = STOP,
};

static int continues(uint8_t byte) { return (byte & 0xC0) == 0x80; }

/* Whether three bytes are a character of XML: no overlong form, no surrogate, neither U+FFFE nor U+FFFF. */
static int is_three(const uint8_t *at) {
    if (!continues(at[1]) || !continues(at[2])) return 0;
    uint32_t code = (uint32_t)(at[0] & 15) << 12 | (uint32_t)(at[1] & 63) << 6 | (at[2] & 63);
    return code >= 0x800 && (code < 0xD800 || code > 0xDFFF) && code < 0xFFFE;
}

static int is_four(const uint8_t *at) {
    if (!continues(at[1]) || !continues(at[2]) || !continues(at[3])) return 0;
    uint32_t code = (uint32_t)(at[0] & 7) << 18 | (uint32_t)(at[1] & 63) << 12 | (uint32_t)(at[2] & 63) << 6 | (at[3] & 63);
    return code >= 0x10000 && code <= 0x10FFFF;
}

#define EACH(byte) (0x0101010101010101u * (uint64_t)(byte))

/* The high bit of each byte that is zero; above the first such byte others may be marked too (Warren, Hacker's Delight, §6-1). */
static uint64_t zero_bytes(uint64_t word) { return (word - EACH(1)) & ~word & EACH(0x80); }

/* How many bytes from `at` on are `PLAIN`, eight at a time; at most `end - at`. */
static size_t plain_bytes(const uint8_t *at, const uint8_t *end) {
    const uint8_t *start = at;
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    for (; end - at >= 8; at += 8) {
        uint64_t word;
        memcpy(&word, at, 8);
        /* Control characters with the tabulator among them; the byte by byte loop knows better. */
        uint64_t low = (word - EACH(0x20)) & ~word & EACH(0x80);
        uint64_t others = low | (word & EACH(0x80)) | zero_bytes(word ^ EACH('<')) | zero_bytes(word ^ EACH('&')) | zero_bytes(word ^ EACH(']'));
        if (others) return (size_t)(at - start) + (size_t)__builtin_ctzll(others) / 8;
    }
#endif
    while (at < end && classes[*at] == PLAIN) at++;
    return (size_t)(at - start);
}

/* The end of the text that may go past the parser, with lines and columns counted as libxml2 counts them. */
static const uint8_t *plain_text(const uint8_t *at, const uint8_t *end, int *line, int *column) {
    const uint8_t *line_start = at;
    int before = *column;
    /* Bytes of the line that continue a character. */
    int more = 0;
    while ((at += plain_bytes(at, end)) < end) {
        uint8_t class = classes[*at];
        if (class == PLAIN) {
            at++;
        } else if (class == TWO && end - at >= 2 && continues(at[1])) {
            at += 2, more += 1;
        } else if (class == NEWLINE) {
            line_start = ++at, before = 1, more = 0, (*line)++;
        } else if (class == THREE && end - at >= 3 && is_three(at)) {
            at += 3, more += 2;
        } else if (class == FOUR && end - at >= 4 && is_four(at)) {
            at += 4, more += 3;
        } else {
            break;
        }
    }
    *column = before + (int)(at - line_start) - more;
    return at;
}

static int stands_in_content(const ordret_xml *self) {
    const xmlParserCtxt *parser = self->parser;
    const xmlParserInput *input = parser->input;
    return self->depth > 0 && parser->instate == XML_PARSER_CONTENT && parser->inputNr == 1 && input && input->cur == input->end && input->buf &&
           !input->buf->encoder && parser->charset == XML_CHAR_ENCODING_UTF8;
}

/* Whether a long stretch of text begins here. */
static int is_long_text(const uint8_t *at, const uint8_t *end) {
    return end - at >= LONG_TEXT && *at != '<' && !memchr(at, '<', LONG_TEXT) && !memchr(at, '&', LONG_TEXT);
}

/* After the next `>`, but not at once: the inside of a comment may hold any number of them. */
static const uint8_t *unknown_stretch(const uint8_t *at, const uint8_t *end) {
    if (end - at <= UNKNOWN_STRETCH) return end;
    const uint8_t *close = memchr(at + UNKNOWN_STRETCH, '>', (size_t)(end - at - UNKNOWN_STRETCH));
    return close ? close + 1 : end;
}

/* After the tag that begins at `at`. A `>` between quotation marks may be taken for its end; the parser then stands in the tag, not in content, and is
   given an unknown stretch. */
static const uint8_t *end_of_tag(const uint8_t *at, const uint8_t *end) {
    const uint8_t *close = memchr(at, '>', (size_t)(end - at));
    return close ? close + 1 : end;
}

/* How far the parser reads on from a place in content: up to the next long stretch of text. */
static const uint8_t *markup(const uint8_t *at, const uint8_t *end) {
    while (at < end) {
        if (*at == '<') {
            if (end - at < 2 || at[1] == '!' || at[1] == '?') return unknown_stretch(at, end);
            at = end_of_tag(at, end);
            if (is_long_text(at, end)) return at;
        } else if (*at == '&') {
            const uint8_t *close = memchr(at, ';', (size_t)(end - at));
            if (!close) return end;
            at = close + 1;
            if (is_long_text(at, end)) return at;
        } else {
            at++;
        }
    }
    return end;
}

void ordret_xml_take(ordret_xml *self, const uint8_t *bytes, int32_t length) {
    const uint8_t *at = bytes;
    const uint8_t *end = bytes + length;
    while (at < end && self->error.kind == ORDRET_XML_FINE) {
        int in_content = stands_in_content(self);
        if (in_content) {
            xmlParserInputPtr input = self->parser->input;
            const uint8_t *rest = plain_text(at, end, &input->line, &input->col);
            if (rest > at) ordret_xml_characters(self, at, (int32_t)(rest - at));
            at = rest;
            if (at == end || self->error.kind != ORDRET_XML_FINE) return;
        }
        const uint8_t *next = in_content ? markup(at, end) : unknown_stretch(at, end);
        xmlParseChunk(self->parser, (const char *)at, (int)(next - at), 0);
        at = next;
    }
}
