#ifndef BUNDLED_LEXICONS_H
#define BUNDLED_LEXICONS_H

#include <stddef.h>

/// One file of Lexicons/, as it was when the library was compiled.
struct mizan_lexicon_file {
  /// The path from the top of the project, ending in a NUL.
  const char *path;
  /// The bytes of the file, with no NUL behind them.
  const unsigned char *bytes;
  /// The number of bytes.
  size_t length;
};

/// The number of files.
size_t mizan_lexicon_file_count(void);

/// The file at an index below the count, in the order of the paths.
struct mizan_lexicon_file mizan_lexicon_file_at(size_t index);

#endif
