#ifndef ORDRET_CPREFETCH_H
#define ORDRET_CPREFETCH_H

/* Tells the processor that memory is read soon, which Swift cannot say: many reads that are far away are on their way together then, and none is waited for. Any address is
   allowed; nothing is read where it is no memory. */
static inline void ordret_prefetch(const void *address) { __builtin_prefetch(address); }

#endif
