#include "mapped_files.h"

#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

enum { SLOTS = 4096 };

struct slot {
    // 0 when free, 1 while it is being filled; else the address at which the mapping begins.
    atomic_uintptr_t start;
    atomic_size_t length;
    atomic_bool is_cut;
};

static struct slot slots[SLOTS];
static atomic_flag is_installed = ATOMIC_FLAG_INIT;
static struct sigaction previous;
static uintptr_t page_size;

// Only atomics and mmap: nothing that a signal might have interrupted half-way.
static void on_missing_page(int signal, siginfo_t *info, void *context) {
    (void)context;
    uintptr_t address = (uintptr_t)info->si_addr;
    for (int index = 0; index < SLOTS; index++) {
        uintptr_t start = atomic_load(&slots[index].start);
        if (start <= 1 || address < start || address - start >= atomic_load(&slots[index].length)) continue;
        void *page = (void *)(address & ~(page_size - 1));
        if (mmap(page, page_size, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) != MAP_FAILED) {
            atomic_store(&slots[index].is_cut, true);
            return;
        }
    }
    // Not ours: the instruction is tried again under the handler that was there before, and ends as it would have.
    sigaction(signal, &previous, NULL);
}

static void install(void) {
    if (atomic_flag_test_and_set(&is_installed)) return;
    page_size = (uintptr_t)sysconf(_SC_PAGESIZE);
    struct sigaction action = {.sa_sigaction = on_missing_page, .sa_flags = SA_SIGINFO | SA_NODEFER};
    sigemptyset(&action.sa_mask);
    sigaction(SIGBUS, &action, &previous);
}

int mapped_file_guard(const void *start, size_t length) {
    install();
    for (int index = 0; index < SLOTS; index++) {
        uintptr_t expected = 0;
        if (!atomic_compare_exchange_strong(&slots[index].start, &expected, 1)) continue;
        atomic_store(&slots[index].length, length);
        atomic_store(&slots[index].is_cut, false);
        atomic_store(&slots[index].start, (uintptr_t)start);
        return index;
    }
    return -1;
}

bool mapped_file_is_cut(int slot) { return atomic_load(&slots[slot].is_cut); }

void mapped_file_unguard(int slot) { atomic_store(&slots[slot].start, 0); }
