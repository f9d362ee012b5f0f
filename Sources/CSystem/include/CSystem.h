#ifndef NIANBAO_SYSTEM_H
#define NIANBAO_SYSTEM_H

/// Flushes the file system that a descriptor lies on; -1 and errno where that fails.
///
/// Linux has it as an extension of its own, which Swift does not see.
int nb_flush_system(int descriptor);

#endif
