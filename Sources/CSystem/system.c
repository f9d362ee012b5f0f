#define _GNU_SOURCE
#include "CSystem.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int nb_flush_system(int descriptor) { return syncfs(descriptor); }

int nb_exchange(const char *one, const char *other) {
  return renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE);
}

int nb_rename_new(const char *from, const char *to) {
  return renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE);
}

static int argument_count;
static char **arguments;

// The C library hands the arguments of the program to what runs before main, too.
__attribute__((constructor)) static void keep_arguments(int count, char **words) {
  argument_count = count;
  arguments = words;
}

int nb_argument_count(void) { return argument_count; }

const char *nb_argument(int number) {
  return number >= 0 && number < argument_count ? arguments[number] : NULL;
}
