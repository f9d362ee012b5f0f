#define _GNU_SOURCE
#include "CSystem.h"

#include <unistd.h>

int nb_flush_system(int descriptor) { return syncfs(descriptor); }
