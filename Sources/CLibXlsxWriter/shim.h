#include <stdbool.h>
#include <stdlib.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <xlsxwriter.h>

/* A file in memory without a name: the library writes to a path, and no file of ours may stay behind.
   Gives -1 when there is none to be had. */
static inline int clausewatch_memory_file(void) {
    return (int)syscall(SYS_memfd_create, "workbook", 0);
}

/* A workbook that is written into a file in memory when it is closed. One whose rows come in order need not hold
   them: they wait in a file of the system's that has no name either. */
static inline lxw_workbook *clausewatch_workbook(int file, bool comes_in_order) {
    char path[32];
    snprintf(path, sizeof path, "/proc/self/fd/%d", file);
    lxw_workbook_options options = {.constant_memory = comes_in_order};
    return workbook_new_opt(path, &options);
}

/* A cell's number from its decimal digits: a workbook holds no other numbers than binary ones. */
static inline lxw_error clausewatch_write_decimal(
    lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *digits, lxw_format *format) {
    return worksheet_write_number(sheet, row, column, strtod(digits, NULL), format);
}
