#ifndef ORDRET_CPLATFORM_H
#define ORDRET_CPLATFORM_H

/* What Swift cannot call by itself and what differs between systems; Platform.swift is the only user. */

/* Exchanges two existing paths in one step: 0 on success, -1 where the system or the file system cannot. */
int ordret_exchange(const char *one, const char *other);

/* Lets the C library keep some megabytes of freed memory for the next transcript, where it can be told so: else each transcript's memory goes back to
   the system and is fetched anew, page by page. */
void ordret_keep_memory(void);

#endif
