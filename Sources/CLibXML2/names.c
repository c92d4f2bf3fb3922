#include "xml_internal.h"
#include <stdlib.h>
#include <string.h>

/* Addresses end in zeros, so their upper bits are mixed in (Fibonacci hashing, Knuth, The Art of Computer Programming 3, §6.4). */
static size_t place_of(const ordret_xml *self, const void *local, const void *uri) {
    uint64_t mixed = ((uint64_t)(uintptr_t)local ^ ((uint64_t)(uintptr_t)uri << 1)) * 0x9E3779B97F4A7C15u;
    size_t place = (size_t)(mixed >> 32) & (self->name_places - 1);
    while (self->names[place].local && (self->names[place].local != local || self->names[place].uri != uri)) {
        place = (place + 1) & (self->name_places - 1);
    }
    return place;
}

/* Twice the places; at most half of them are ever used. */
static int grow(ordret_xml *self) {
    ordret_xml_name *old = self->names;
    size_t count = self->name_places;
    size_t places = count ? 2 * count : 64;
    ordret_xml_name *names = calloc(places, sizeof(ordret_xml_name));
    if (!names) return -1;
    self->names = names;
    self->name_places = places;
    for (size_t i = 0; i < count; i++) {
        if (old[i].local) names[place_of(self, old[i].local, old[i].uri)] = old[i];
    }
    free(old);
    return 0;
}

const ordret_xml_name *ordret_xml_find_name(ordret_xml *self, const void *local, const void *uri) {
    if (self->name_places) {
        const ordret_xml_name *known = &self->names[place_of(self, local, uri)];
        if (known->local) return known;
    }
    if (strlen(local) > (size_t)self->limits.name) {
        ordret_xml_refuse(self, ORDRET_XML_NAME);
        return NULL;
    }
    if (2 * (self->name_count + 1) > self->name_places && grow(self) != 0) {
        ordret_xml_refuse(self, ORDRET_XML_MEMORY);
        return NULL;
    }
    ordret_xml_name *name = &self->names[place_of(self, local, uri)];
    name->local = local;
    name->uri = uri;
    name->is_wanted = 1;
    name->number = self->callbacks.name(self->callbacks.context, local, uri, &name->is_wanted);
    self->name_count++;
    return name;
}
