#include <sqlite3.h>

// Swift cannot call functions with variable arguments.
static inline int coincide_sqlite3_set(sqlite3 *connection, int option, int value) {
    return sqlite3_db_config(connection, option, value, (int *)0);
}
