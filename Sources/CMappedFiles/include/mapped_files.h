#ifndef COINCIDE_MAPPED_FILES_H
#define COINCIDE_MAPPED_FILES_H

#include <stdbool.h>
#include <stddef.h>

// A page of a mapped file that another program has cut off raises SIGBUS when it is read. A guarded file gives zeros
// there instead, and remembers it, so that the reader can say so.

/// A slot for the mapping, or -1 when all slots are taken.
int mapped_file_guard(const void *start, size_t length);

/// Whether a page of the mapping was missing when it was read.
bool mapped_file_is_cut(int slot);

/// Gives the slot back, before the mapping goes.
void mapped_file_unguard(int slot);

#endif
