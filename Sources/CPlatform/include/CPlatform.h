#ifndef ORDRET_CPLATFORM_H
#define ORDRET_CPLATFORM_H

/* What Swift cannot call by itself and what differs between systems; Platform.swift is the only user. */

/* Exchanges two existing paths in one step: 0 on success, -1 where the system or the file system cannot. */
int ordret_exchange(const char *one, const char *other);

#endif
