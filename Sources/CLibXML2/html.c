#include "CLibXML2.h"
#include "xml_internal.h"
#include <libxml/HTMLparser.h>
#include <string.h>

/* HTML has the first SAX interface: names and values in pairs, no namespaces. Errors are no errors here: every page has some. */

static const char **pairs_of(const xmlChar **attributes) { return (const char **)attributes; }

static void on_html_start(void *context, const xmlChar *name, const xmlChar **attributes) {
    ordret_xml *self = context;
    if (self->error.kind != ORDRET_XML_FINE) return;
    if (++self->depth > self->limits.depth) return ordret_xml_refuse(self, ORDRET_XML_DEPTH);
    const ordret_xml_name *known = ordret_xml_find_name(self, name, NULL);
    if (!known) return;
    const uint8_t *five[5 * ORDRET_HTML_ATTRIBUTES];
    int32_t count = 0;
    for (const char **pair = pairs_of(attributes); pair && pair[0]; pair += 2) {
        if (count >= self->limits.attributes) return ordret_xml_refuse(self, ORDRET_XML_ATTRIBUTES);
        if (count >= ORDRET_HTML_ATTRIBUTES) break;
        const char *value = pair[1] ? pair[1] : "";
        five[5 * count] = (const uint8_t *)pair[0];
        five[5 * count + 1] = five[5 * count + 2] = NULL;
        five[5 * count + 3] = (const uint8_t *)value;
        five[5 * count + 4] = (const uint8_t *)value + strlen(value);
        count++;
    }
    if (known->is_wanted || self->depth == 1) self->callbacks.start(self->callbacks.context, known->number, count, five, ordret_xml_line(self));
}

static void on_html_end(void *context, const xmlChar *name) {
    ordret_xml *self = context;
    if (self->error.kind != ORDRET_XML_FINE) return;
    const ordret_xml_name *known = ordret_xml_find_name(self, name, NULL);
    if (!known) return;
    self->depth--;
    if (known->is_wanted || self->depth == 0) self->callbacks.end(self->callbacks.context, known->number);
}

static void on_html_characters(void *context, const xmlChar *bytes, int length) {
    ordret_xml *self = context;
    if (self->error.kind != ORDRET_XML_FINE) return;
    self->characters += length;
    if (self->characters > self->limits.characters) return ordret_xml_refuse(self, ORDRET_XML_CHARACTERS);
    self->callbacks.characters(self->callbacks.context, bytes, length);
}

static void on_html_error(void *context, xmlErrorPtr error) { (void)context, (void)error; }

void ordret_html_handlers(ordret_xml *self) {
    xmlSAXHandler *handler = &self->handler;
    memset(handler, 0, sizeof *handler);
    handler->initialized = XML_SAX2_MAGIC;
    handler->startElement = on_html_start;
    handler->endElement = on_html_end;
    handler->characters = on_html_characters;
    handler->ignorableWhitespace = on_html_characters;
    /* The inside of script and style goes nowhere: there is no cdataBlock. */
    handler->serror = on_html_error;
}

int32_t ordret_html_begin(ordret_xml *self, const uint8_t *bytes, int32_t length) {
    self->parser = htmlCreatePushParserCtxt(&self->handler, self, (const char *)bytes, length, NULL, XML_CHAR_ENCODING_UTF8);
    if (!self->parser) {
        self->error.kind = ORDRET_XML_MEMORY;
        return -1;
    }
    /* The bytes are UTF-8 whatever the page says of itself. */
    htmlCtxtUseOptions(self->parser, HTML_PARSE_NONET | HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_IGNORE_ENC);
    return 0;
}

int32_t ordret_html_feed(ordret_xml *self, const uint8_t *bytes, int32_t length, int32_t last) {
    htmlParseChunk(self->parser, (const char *)bytes, length, last);
    return self->error.kind;
}
