#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

// The sheet's name as formulas write it; the field is constant from libxlsxwriter 1.2 on.
static inline void coincide_set_quoted_name(lxw_worksheet *sheet, const char *name) {
    free((void *)sheet->quoted_name);
    sheet->quoted_name = strdup(name);
}
