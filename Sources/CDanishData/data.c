#include "CDanishData.h"
#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char abbreviations[] = {
#embed "data/abbreviations.txt"
};
static const unsigned char fillers[] = {
#embed "data/fillers.txt"
};
static const unsigned char particles[] = {
#embed "data/particles.txt"
};
static const unsigned char backchannels[] = {
#embed "data/backchannels.txt"
};
static const unsigned char events[] = {
#embed "data/events.txt"
};
static const unsigned char pseudonyms[] = {
#embed "data/pseudonyms.txt"
};
static const unsigned char lettered_nouns[] = {
#embed "data/lettered-nouns.txt"
};
static const unsigned char function_words[] = {
#embed "data/function-words.txt"
};
static const unsigned char irregular[] = {
#embed "data/irregular.txt"
};
static const unsigned char verbs[] = {
#embed "data/verbs.txt"
};
static const unsigned char negation[] = {
#embed "data/negation.txt"
};
static const unsigned char hedging[] = {
#embed "data/hedging.txt"
};
static const unsigned char reporting[] = {
#embed "data/reporting.txt"
};
static const unsigned char conjunctions[] = {
#embed "data/conjunctions.txt"
};
static const unsigned char raising_verbs[] = {
#embed "data/raising-verbs.txt"
};
static const unsigned char interviewer_labels[] = {
#embed "data/interviewer-labels.txt"
};
static const unsigned char reductions[] = {
#embed "data/reductions.txt"
};
static const unsigned char spelling_variants[] = {
#embed "data/spelling-variants.txt"
};
static const unsigned char compound_words[] = {
#embed "data/compound-words.txt"
};
static const unsigned char marks[] = {
#embed "data/marks.txt"
};

static const struct {
    const char *name;
    const unsigned char *bytes;
    size_t length;
} files[] = {
    {"abbreviations", abbreviations, sizeof abbreviations},
    {"fillers", fillers, sizeof fillers},
    {"particles", particles, sizeof particles},
    {"backchannels", backchannels, sizeof backchannels},
    {"events", events, sizeof events},
    {"pseudonyms", pseudonyms, sizeof pseudonyms},
    {"lettered-nouns", lettered_nouns, sizeof lettered_nouns},
    {"function-words", function_words, sizeof function_words},
    {"irregular", irregular, sizeof irregular},
    {"verbs", verbs, sizeof verbs},
    {"negation", negation, sizeof negation},
    {"hedging", hedging, sizeof hedging},
    {"reporting", reporting, sizeof reporting},
    {"conjunctions", conjunctions, sizeof conjunctions},
    {"raising-verbs", raising_verbs, sizeof raising_verbs},
    {"interviewer-labels", interviewer_labels, sizeof interviewer_labels},
    {"reductions", reductions, sizeof reductions},
    {"spelling-variants", spelling_variants, sizeof spelling_variants},
    {"compound-words", compound_words, sizeof compound_words},
    {"marks", marks, sizeof marks},
};

const unsigned char *ordret_danish_data(const char *name, size_t *length) {
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
        if (strcmp(files[i].name, name) == 0) {
            *length = files[i].length;
            return files[i].bytes;
        }
    }
    *length = 0;
    return NULL;
}

static const unsigned char model[] = {
#embed "model/danish.ordretmodel"
};

const unsigned char *ordret_danish_model(size_t *length) {
    *length = sizeof model;
    return model;
}
