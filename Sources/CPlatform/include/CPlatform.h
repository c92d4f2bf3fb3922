#ifndef ORDRET_CPLATFORM_H
#define ORDRET_CPLATFORM_H

/* What Swift cannot call by itself and what differs between systems; Platform.swift is the only user. */

/* Exchanges two existing paths in one step: 0 on success, -1 where the system or the file system cannot. */
int ordret_exchange(const char *one, const char *other);

/* Starts a program without a shell, with nothing on its stdin; the two streams are to be read and closed. 0, or an error number. */
int ordret_spawn(const char *program, char *const *arguments, int *process, int *output, int *messages);

/* Lets the C library keep some megabytes of freed memory for the next transcript or segment, where it can be told so: else each transcript's memory goes back to
   the system and is fetched anew, page by page. */
void ordret_keep_memory(void);

#endif
