#ifndef ORDRET_CLIBXML2_H
#define ORDRET_CLIBXML2_H
#include <stdint.h>

/* Ordret's door to libxml2: the SAX2 push parser with no entities, no external loads and no network.
   Names are handed over once each, and by their numbers afterwards: a document has few of them and millions of elements. */

typedef struct ordret_xml ordret_xml;

typedef struct {
    void *context;
    /* Asked once for each distinct name of an element, for the number that start and end know it by. Where `is_wanted` is set to 0, elements of this
       name give no events of their own (what is in them does); the outermost element always does. */
    int32_t (*name)(void *context, const char *local, const char *uri, int32_t *is_wanted);
    /* `attributes` holds five pointers an attribute: local name, prefix, namespace, value, end of value. */
    void (*start)(void *context, int32_t name, int32_t count, const uint8_t *const *attributes, int64_t line);
    void (*end)(void *context, int32_t name);
    void (*characters)(void *context, const uint8_t *bytes, int32_t length);
} ordret_xml_callbacks;

typedef struct {
    int32_t depth;      /* nested elements */
    int32_t attributes; /* of one element */
    int32_t name;       /* bytes of a name */
    int64_t characters; /* bytes of text in all */
} ordret_xml_limits;

enum {
    ORDRET_XML_FINE = 0,
    ORDRET_XML_MALFORMED = 1, /* see the message */
    ORDRET_XML_ENTITY = 2,    /* an entity is declared */
    ORDRET_XML_DEPTH = 3,
    ORDRET_XML_ATTRIBUTES = 4,
    ORDRET_XML_NAME = 5,
    ORDRET_XML_CHARACTERS = 6,
    ORDRET_XML_MEMORY = 7
};

typedef struct {
    int32_t kind;
    int32_t code; /* libxml2's own error number */
    int64_t line;
    int32_t column;
    char message[256];
} ordret_xml_error;

/* Once before any thread parses. */
void ordret_xml_initialise(void);
const char *ordret_xml_version(void);

ordret_xml *ordret_xml_open(ordret_xml_callbacks callbacks, ordret_xml_limits limits);
/* The same for HTML in UTF-8: never malformed, names in small letters, no namespaces; what script and style hold is left out. */
ordret_xml *ordret_html_open(ordret_xml_callbacks callbacks, ordret_xml_limits limits);
void ordret_xml_close(ordret_xml *parser);
/* Feeds bytes; 0 when all is well so far. `last` ends the document. */
int32_t ordret_xml_feed(ordret_xml *parser, const uint8_t *bytes, int32_t length, int32_t last);
int64_t ordret_xml_line(ordret_xml *parser);
void ordret_xml_get_error(ordret_xml *parser, ordret_xml_error *error);

#endif
