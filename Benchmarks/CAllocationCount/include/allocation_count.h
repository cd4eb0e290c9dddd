#pragma once
#include <stdint.h>

/// Calls of malloc, calloc, realloc and aligned allocation since the process started.
uint64_t allocation_count(void);
