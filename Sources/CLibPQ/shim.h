#include <libpq-fe.h>

/* Macros that are character literals do not reach Swift. */
static const int diag_sqlstate = PG_DIAG_SQLSTATE;
static const int diag_message_primary = PG_DIAG_MESSAGE_PRIMARY;
static const int diag_constraint_name = PG_DIAG_CONSTRAINT_NAME;
static const int diag_table_name = PG_DIAG_TABLE_NAME;
