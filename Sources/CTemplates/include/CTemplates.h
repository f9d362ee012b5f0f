#ifndef CTEMPLATES_H
#define CTEMPLATES_H

#include <stddef.h>

/// One file of templates/, as it lay there when the program was built.
typedef struct {
  const char *_Nonnull path;  // inside templates/, e.g. "2021/form.yaml"
  const unsigned char *_Nonnull bytes;
  size_t length;
} nb_template;

/// All files, sorted by path.
const nb_template *_Nonnull nb_templates(void);
size_t nb_template_count(void);

#endif
