#ifndef ORDRET_XML_INTERNAL_H
#define ORDRET_XML_INTERNAL_H
#include "CLibXML2.h"
#include <libxml/parser.h>

/* What the XML and the HTML half of the door share. */

/* A name that has been met. libxml2 interns names for the life of the parser, so the addresses tell it; an unused place has no local name. */
typedef struct {
    const void *local;
    const void *uri;
    int32_t number;
    int32_t is_wanted;
} ordret_xml_name;

struct ordret_xml {
    xmlParserCtxtPtr parser;
    xmlSAXHandler handler;
    ordret_xml_callbacks callbacks;
    ordret_xml_limits limits;
    ordret_xml_error error;
    int32_t depth;
    int64_t characters;
    int32_t is_html;
    /* A hash table with open addressing; `name_places` is 0 or a power of two. */
    ordret_xml_name *names;
    size_t name_places;
    size_t name_count;
};

/* More attributes than these of an HTML element are passed over. */
#define ORDRET_HTML_ATTRIBUTES 64

/* Notes why a document is refused, and where; later events are dropped, and the next feed tells. */
void ordret_xml_refuse(ordret_xml *self, int32_t kind);
/* The entry of an element's name, asked for with the callback when it is new; NULL (and the document refused) where memory ends. */
const ordret_xml_name *ordret_xml_find_name(ordret_xml *self, const void *local, const void *uri);
/* Hands text to the handler, within the limit. */
void ordret_xml_characters(ordret_xml *self, const uint8_t *bytes, int32_t length);
/* Parses the next bytes of the document; errors are left in `self`. */
void ordret_xml_take(ordret_xml *self, const uint8_t *bytes, int32_t length);
void ordret_html_handlers(ordret_xml *self);
int32_t ordret_html_begin(ordret_xml *self, const uint8_t *bytes, int32_t length);
int32_t ordret_html_feed(ordret_xml *self, const uint8_t *bytes, int32_t length, int32_t last);

#endif
