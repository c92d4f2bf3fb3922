#ifndef ORDRET_CDANISHDATA_H
#define ORDRET_CDANISHDATA_H
#include <stddef.h>

/* The Danish word lists of the folder data/, embedded in the program. NULL for a name that is not there. */
const unsigned char *ordret_danish_data(const char *name, size_t *length);

/* The trained tagger and lemmatizer of the folder model/, embedded in the program. */
const unsigned char *ordret_danish_model(size_t *length);

#endif
