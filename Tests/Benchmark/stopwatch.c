// Runs a command with its output thrown away: stopwatch COMMAND…
//
// Prints the seconds of the wall clock and of the processors, those of its children too, and the peak memory in KB.
// A process of its own and small, since the peak memory of a child begins with that of whoever starts it.

#define _GNU_SOURCE
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double seconds(struct timeval time) { return time.tv_sec + time.tv_usec / 1e6; }

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

int main(int count, char **arguments) {
  if (count < 2) return 64;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  for (int descriptor = 0; descriptor < 3; descriptor++)
    posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0);
  pid_t process;
  int status;
  struct rusage usage;
  double start = now();
  if (posix_spawn(&process, arguments[1], &actions, NULL, arguments + 1, environ)) return 66;
  if (wait4(process, &status, 0, &usage) < 0 || status) return 1;
  double wall = now() - start;
  printf("%.9f %.6f %ld\n", wall, seconds(usage.ru_utime) + seconds(usage.ru_stime), usage.ru_maxrss);
  return 0;
}
