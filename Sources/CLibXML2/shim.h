#include <libxml/xmlversion.h>
/* Debian's libxml2 knows ICU and its header pulls in ICU's own, which clash with the copy inside Foundation. */
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/SAX2.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlerror.h>
