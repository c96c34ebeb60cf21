// Filled in by its first commit of content.
