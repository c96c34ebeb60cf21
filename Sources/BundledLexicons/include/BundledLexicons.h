extern int mizan_bundled_placeholder;
