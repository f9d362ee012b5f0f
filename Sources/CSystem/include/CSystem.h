#ifndef NIANBAO_SYSTEM_H
#define NIANBAO_SYSTEM_H

// What Linux has as extensions of its own, which Swift does not see. Each returns -1 and errno where it fails.

/// Flushes the file system that a descriptor lies on.
int nb_flush_system(int descriptor);

/// Puts each of two files in the place of the other, in one step.
int nb_exchange(const char *_Nonnull one, const char *_Nonnull other);

/// Renames a file to a name that nothing has; EEXIST where something has it.
int nb_rename_new(const char *_Nonnull from, const char *_Nonnull to);

/// How many words the program was started with, its name among them.
int nb_argument_count(void);

/// One of these words; NULL where there is none of that number.
const char *_Nullable nb_argument(int number);

#endif
