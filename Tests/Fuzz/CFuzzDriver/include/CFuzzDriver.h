#ifndef ORDRET_CFUZZDRIVER_H
#define ORDRET_CFUZZDRIVER_H
#include <stddef.h>
#include <stdint.h>

/* libFuzzer's entry for programs that have a main of their own (llvm.org/docs/LibFuzzer.html, "Using libFuzzer as a library"). */
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*callback)(const uint8_t *data, size_t size));

#endif
