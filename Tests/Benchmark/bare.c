// Writes the same bytes as a run of `nianbao fill -o` did, and does nothing else: bare LIST FOLDER THREADS
//
// Each line of LIST is one report: the name of its folder, then name and length of each of its files, tab-separated.
// As durable as nianbao: every file is a temporary one, a group of 256 reports is flushed with syncfs, then renamed
// (the last groups of nianbao are smaller).
// The bytes themselves come from one buffer, since no file system here looks at them.

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { GROUP = 256, FILES = 4, LONGEST = 1 << 20 };

struct file { char name[32]; long length; };
struct report { char folder[256]; struct file files[FILES]; int count; };

static struct report *reports;
static long total;
static const char *output;
static char *buffer;

static void fail(const char *what) { perror(what); exit(1); }

static void path(char *out, size_t size, const struct report *report, const struct file *file, const char *end) {
  snprintf(out, size, "%s/%s/%s%s%s", output, report->folder, *end ? "." : "", file->name, end);
}

static void stage(const struct report *report) {
  char name[1024];
  snprintf(name, sizeof name, "%s/%s", output, report->folder);
  if (mkdir(name, 0755)) fail(name);
  for (int i = 0; i < report->count; i++) {
    path(name, sizeof name, report, &report->files[i], ".tmp");
    int descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    if (descriptor < 0) fail(name);
    if (write(descriptor, buffer, report->files[i].length) != report->files[i].length) fail(name);
    if (close(descriptor)) fail(name);
  }
}

static void commit(const struct report *report) {
  char from[1024], to[1024];
  for (int i = 0; i < report->count; i++) {
    path(from, sizeof from, report, &report->files[i], ".tmp");
    path(to, sizeof to, report, &report->files[i], "");
    if (rename(from, to)) fail(to);
  }
}

struct part { long start, end; };

static void *work(void *argument) {
  struct part *part = argument;
  for (long i = part->start; i < part->end; i++) stage(&reports[i]);
  return NULL;
}

static void read_list(const char *name) {
  FILE *list = fopen(name, "r");
  if (!list) fail(name);
  char *line = NULL;
  size_t size = 0;
  long room = 0;
  while (getline(&line, &size, list) > 0) {
    if (total == room && !(reports = realloc(reports, (room = room * 2 + 1024) * sizeof *reports))) fail("realloc");
    struct report *report = &reports[total++];
    report->count = 0;
    line[strcspn(line, "\n")] = 0;
    snprintf(report->folder, sizeof report->folder, "%s", strtok(line, "\t"));
    for (char *word; report->count < FILES && (word = strtok(NULL, "\t")); report->count++) {
      struct file *file = &report->files[report->count];
      snprintf(file->name, sizeof file->name, "%s", word);
      file->length = strtol(strtok(NULL, "\t"), NULL, 10);
      if (file->length > LONGEST) fail("length");
    }
  }
  fclose(list);
}

int main(int count, char **arguments) {
  if (count != 4) return fprintf(stderr, "usage: bare LIST FOLDER THREADS\n"), 64;
  read_list(arguments[1]);
  output = arguments[2];
  long threads = strtol(arguments[3], NULL, 10);
  if (!(buffer = malloc(LONGEST))) fail("malloc");
  for (long i = 0; i < LONGEST; i++) buffer[i] = "0123456789abcde\n"[i % 16];
  if (mkdir(output, 0755) && errno != EEXIST) fail(output);
  int folder = open(output, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) fail(output);
  for (long first = 0; first < total; first += GROUP) {
    long size = total - first < GROUP ? total - first : GROUP;
    pthread_t others[64];
    struct part parts[64];
    for (long t = 0; t < threads; t++) {
      parts[t] = (struct part){first + size * t / threads, first + size * (t + 1) / threads};
      if (t > 0 && pthread_create(&others[t], NULL, work, &parts[t])) fail("pthread_create");
    }
    work(&parts[0]);
    for (long t = 1; t < threads; t++) pthread_join(others[t], NULL);
    if (syncfs(folder)) fail("syncfs");
    for (long i = first; i < first + size; i++) commit(&reports[i]);
  }
  return syncfs(folder) ? 1 : 0;
}
