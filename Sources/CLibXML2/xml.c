#include "CLibXML2.h"
#include "xml_internal.h"
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <stdlib.h>
#include <string.h>

static ordret_xml *owner(void *context) { return (ordret_xml *)((xmlParserCtxtPtr)context)->_private; }

void ordret_xml_refuse(ordret_xml *self, int32_t kind) {
    if (self->error.kind != ORDRET_XML_FINE) return;
    self->error.kind = kind;
    /* HTML may have events while the parser is being made. */
    if (!self->parser) return;
    self->error.line = xmlSAX2GetLineNumber(self->parser);
    self->error.column = xmlSAX2GetColumnNumber(self->parser);
}

/* libxml2 gives no error of its own after xmlStopParser, so the reason is kept here first. */
static void stop(ordret_xml *self, int32_t kind) {
    ordret_xml_refuse(self, kind);
    xmlStopParser(self->parser);
}

static void on_start(void *context, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri, int namespace_count, const xmlChar **namespaces,
                     int attribute_count, int defaulted_count, const xmlChar **attributes) {
    (void)prefix, (void)namespace_count, (void)namespaces, (void)defaulted_count;
    ordret_xml *self = owner(context);
    if (self->error.kind != ORDRET_XML_FINE) return;
    if (++self->depth > self->limits.depth) return stop(self, ORDRET_XML_DEPTH);
    if (attribute_count > self->limits.attributes) return stop(self, ORDRET_XML_ATTRIBUTES);
    const ordret_xml_name *name = ordret_xml_find_name(self, local, uri);
    if (!name) return xmlStopParser(self->parser);
    if (!name->is_wanted && self->depth > 1) return;
    self->callbacks.start(self->callbacks.context, name->number, attribute_count, (const uint8_t *const *)attributes,
                          xmlSAX2GetLineNumber(self->parser));
}

static void on_end(void *context, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri) {
    (void)prefix;
    ordret_xml *self = owner(context);
    if (self->error.kind != ORDRET_XML_FINE) return;
    const ordret_xml_name *name = ordret_xml_find_name(self, local, uri);
    if (!name) return xmlStopParser(self->parser);
    self->depth--;
    if (name->is_wanted || self->depth == 0) self->callbacks.end(self->callbacks.context, name->number);
}

void ordret_xml_characters(ordret_xml *self, const uint8_t *bytes, int32_t length) {
    if (self->error.kind != ORDRET_XML_FINE) return;
    self->characters += length;
    if (self->characters > self->limits.characters) return stop(self, ORDRET_XML_CHARACTERS);
    self->callbacks.characters(self->callbacks.context, bytes, length);
}

static void on_characters(void *context, const xmlChar *bytes, int length) { ordret_xml_characters(owner(context), bytes, length); }

static void on_entity(void *context, const xmlChar *name, int type, const xmlChar *public_id, const xmlChar *system_id, xmlChar *content) {
    (void)name, (void)type, (void)public_id, (void)system_id, (void)content;
    stop(owner(context), ORDRET_XML_ENTITY);
}

static void on_unparsed_entity(void *context, const xmlChar *name, const xmlChar *public_id, const xmlChar *system_id, const xmlChar *notation) {
    (void)name, (void)public_id, (void)system_id, (void)notation;
    stop(owner(context), ORDRET_XML_ENTITY);
}

static xmlEntityPtr on_get_entity(void *context, const xmlChar *name) {
    (void)context;
    return xmlGetPredefinedEntity(name);
}

static xmlEntityPtr on_get_parameter_entity(void *context, const xmlChar *name) {
    (void)context, (void)name;
    return NULL;
}

static void on_internal_subset(void *context, const xmlChar *name, const xmlChar *external_id, const xmlChar *system_id) {
    /* A DOCTYPE alone is harmless: nothing is loaded, and no entity can be declared without on_entity seeing it. */
    (void)context, (void)name, (void)external_id, (void)system_id;
}

static void keep(ordret_xml *self, const xmlError *error) {
    if (error->level < XML_ERR_ERROR || self->error.kind != ORDRET_XML_FINE) return;
    /* Namespace errors (an undeclared prefix) leave the document well-formed. */
    if (error->domain == XML_FROM_NAMESPACE) return;
    self->error.kind = ORDRET_XML_MALFORMED;
    self->error.code = error->code;
    self->error.line = error->line;
    self->error.column = error->int2;
    if (error->message) {
        strncpy(self->error.message, error->message, sizeof self->error.message - 1);
        size_t length = strlen(self->error.message);
        while (length > 0 && (self->error.message[length - 1] == '\n' || self->error.message[length - 1] == ' ')) self->error.message[--length] = 0;
    }
}

static void on_error(void *context, xmlErrorPtr error) {
    ordret_xml *self = owner(context);
    /* While the parser is being made it has no owner; begin() then takes the error from the parser itself. */
    if (self) keep(self, error);
}

void ordret_xml_initialise(void) { xmlInitParser(); }

const char *ordret_xml_version(void) { return LIBXML_DOTTED_VERSION; }

ordret_xml *ordret_xml_open(ordret_xml_callbacks callbacks, ordret_xml_limits limits) {
    ordret_xml *self = calloc(1, sizeof(ordret_xml));
    if (!self) return NULL;
    self->callbacks = callbacks;
    self->limits = limits;
    xmlSAXHandler *handler = &self->handler;
    handler->initialized = XML_SAX2_MAGIC;
    handler->startElementNs = on_start;
    handler->endElementNs = on_end;
    handler->characters = on_characters;
    handler->ignorableWhitespace = on_characters;
    handler->cdataBlock = on_characters;
    handler->internalSubset = on_internal_subset;
    handler->entityDecl = on_entity;
    handler->unparsedEntityDecl = on_unparsed_entity;
    handler->getEntity = on_get_entity;
    handler->getParameterEntity = on_get_parameter_entity;
    handler->serror = on_error;
    return self;
}

ordret_xml *ordret_html_open(ordret_xml_callbacks callbacks, ordret_xml_limits limits) {
    ordret_xml *self = ordret_xml_open(callbacks, limits);
    if (!self) return NULL;
    self->is_html = 1;
    ordret_html_handlers(self);
    return self;
}

void ordret_xml_close(ordret_xml *self) {
    if (!self) return;
    /* An HTML parser is freed by the same function (htmlFreeParserCtxt is a name for it). */
    if (self->parser) xmlFreeParserCtxt(self->parser);
    free(self->names);
    free(self);
}

static int32_t begin(ordret_xml *self, const uint8_t *bytes, int32_t length) {
    if (self->is_html) return ordret_html_begin(self, bytes, length);
    /* The first four bytes go in at creation: libxml2 finds the encoding from them. */
    self->parser = xmlCreatePushParserCtxt(&self->handler, NULL, (const char *)bytes, length, NULL);
    if (!self->parser) {
        self->error.kind = ORDRET_XML_MEMORY;
        return -1;
    }
    self->parser->_private = self;
    self->parser->userData = self->parser;
    xmlCtxtUseOptions(self->parser, XML_PARSE_NONET | XML_PARSE_COMPACT);
    /* Encodings that are known by four bytes and not read (UCS-4 in odd orders, EBCDIC) are refused at once. */
    if (self->parser->lastError.code != XML_ERR_OK) keep(self, &self->parser->lastError);
    return self->error.kind == ORDRET_XML_FINE ? 0 : -1;
}

int32_t ordret_xml_feed(ordret_xml *self, const uint8_t *bytes, int32_t length, int32_t last) {
    int32_t taken = 0;
    if (!self->parser) {
        taken = length < 4 ? length : 4;
        if (begin(self, bytes, taken) != 0) return self->error.kind;
    }
    if (self->error.kind != ORDRET_XML_FINE) return self->error.kind;
    if (self->is_html) return ordret_html_feed(self, bytes + taken, length - taken, last);
    ordret_xml_take(self, bytes + taken, length - taken);
    if (last) xmlParseChunk(self->parser, NULL, 0, 1);
    /* libxml2 calls it "extra content" when a document ends with elements open. */
    if (last && self->error.kind == ORDRET_XML_MALFORMED && self->error.code == XML_ERR_DOCUMENT_END && self->depth > 0) {
        strncpy(self->error.message, "the document ends too early: elements are still open", sizeof self->error.message - 1);
    }
    if (last && self->error.kind == ORDRET_XML_FINE && !self->parser->wellFormed) {
        self->error.kind = ORDRET_XML_MALFORMED;
        self->error.line = xmlSAX2GetLineNumber(self->parser);
        strncpy(self->error.message, "the document ends too early", sizeof self->error.message - 1);
    }
    return self->error.kind;
}

int64_t ordret_xml_line(ordret_xml *self) { return self->parser ? xmlSAX2GetLineNumber(self->parser) : 0; }

void ordret_xml_get_error(ordret_xml *self, ordret_xml_error *error) { *error = self->error; }
