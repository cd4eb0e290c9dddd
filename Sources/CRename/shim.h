// glibc 2.28 and later export renameat2; its header shows it only under _GNU_SOURCE, which Swift's Glibc module lacks.
#ifndef COINCIDE_CRENAME_SHIM_H
#define COINCIDE_CRENAME_SHIM_H

extern int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned int flags);

#endif
