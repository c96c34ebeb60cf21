// The files of Lexicons/ inside the binary, so that it needs no data files beside it.
//
// A new lexicon file gets its two lines here, in the order of the paths; a test tells which are missing. The
// compiler knows the files as dependencies: an edit rebuilds this one source.

#include "BundledLexicons.h"

static const struct mizan_lexicon_file files[] = {
};

size_t mizan_lexicon_file_count(void) { return sizeof files / sizeof files[0]; }

struct mizan_lexicon_file mizan_lexicon_file_at(size_t index) { return files[index]; }
