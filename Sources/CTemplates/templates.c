// The files of templates/, compiled in. Made from the folder: a test holds it and can write it anew.

#include "CTemplates.h"

static const unsigned char f_2019_EDITION_md[] = {
#embed "../../templates/2019/EDITION.md"
};

static const unsigned char f_2019_form_yaml[] = {
#embed "../../templates/2019/form.yaml"
};

static const unsigned char f_2019_prose_其他事项_其他_yaml[] = {
#embed "../../templates/2019/prose/其他事项.其他.yaml"
};

static const unsigned char f_2019_prose_导语_txt[] = {
#embed "../../templates/2019/prose/导语.txt"
};

static const unsigned char f_2019_prose_总体情况_主动公开_yaml[] = {
#embed "../../templates/2019/prose/总体情况.主动公开.yaml"
};

static const unsigned char f_2019_prose_总体情况_政府信息管理_yaml[] = {
#embed "../../templates/2019/prose/总体情况.政府信息管理.yaml"
};

static const unsigned char f_2019_prose_解读_txt[] = {
#embed "../../templates/2019/prose/解读.txt"
};

static const unsigned char f_2021_EDITION_md[] = {
#embed "../../templates/2021/EDITION.md"
};

static const unsigned char f_2021_form_yaml[] = {
#embed "../../templates/2021/form.yaml"
};

static const unsigned char f_2021_prose_信息处理费_txt[] = {
#embed "../../templates/2021/prose/信息处理费.txt"
};

static const unsigned char f_2021_prose_其他事项_其他_yaml[] = {
#embed "../../templates/2021/prose/其他事项.其他.yaml"
};

static const unsigned char f_2021_prose_导语_txt[] = {
#embed "../../templates/2021/prose/导语.txt"
};

static const unsigned char f_2021_prose_总体情况_主动公开_yaml[] = {
#embed "../../templates/2021/prose/总体情况.主动公开.yaml"
};

static const unsigned char f_2021_prose_总体情况_政府信息管理_yaml[] = {
#embed "../../templates/2021/prose/总体情况.政府信息管理.yaml"
};

static const unsigned char f_2021_prose_解读_txt[] = {
#embed "../../templates/2021/prose/解读.txt"
};

static const unsigned char f_common_county_html[] = {
#embed "../../templates/common/county.html"
};

static const unsigned char f_common_page_html[] = {
#embed "../../templates/common/page.html"
};

static const unsigned char f_common_prose_yaml[] = {
#embed "../../templates/common/prose.yaml"
};

static const unsigned char f_common_prose_总体情况_依申请公开_yaml[] = {
#embed "../../templates/common/prose/总体情况.依申请公开.yaml"
};

static const unsigned char f_common_prose_总体情况_平台建设_yaml[] = {
#embed "../../templates/common/prose/总体情况.平台建设.yaml"
};

static const unsigned char f_common_prose_总体情况_监督保障_yaml[] = {
#embed "../../templates/common/prose/总体情况.监督保障.yaml"
};

static const unsigned char f_common_prose_问题与改进_主要问题_yaml[] = {
#embed "../../templates/common/prose/问题与改进.主要问题.yaml"
};

static const unsigned char f_common_prose_问题与改进_改进情况_yaml[] = {
#embed "../../templates/common/prose/问题与改进.改进情况.yaml"
};

static const nb_template files[] = {
  {"2019/EDITION.md", f_2019_EDITION_md, sizeof f_2019_EDITION_md},
  {"2019/form.yaml", f_2019_form_yaml, sizeof f_2019_form_yaml},
  {"2019/prose/其他事项.其他.yaml", f_2019_prose_其他事项_其他_yaml, sizeof f_2019_prose_其他事项_其他_yaml},
  {"2019/prose/导语.txt", f_2019_prose_导语_txt, sizeof f_2019_prose_导语_txt},
  {"2019/prose/总体情况.主动公开.yaml", f_2019_prose_总体情况_主动公开_yaml, sizeof f_2019_prose_总体情况_主动公开_yaml},
  {"2019/prose/总体情况.政府信息管理.yaml", f_2019_prose_总体情况_政府信息管理_yaml, sizeof f_2019_prose_总体情况_政府信息管理_yaml},
  {"2019/prose/解读.txt", f_2019_prose_解读_txt, sizeof f_2019_prose_解读_txt},
  {"2021/EDITION.md", f_2021_EDITION_md, sizeof f_2021_EDITION_md},
  {"2021/form.yaml", f_2021_form_yaml, sizeof f_2021_form_yaml},
  {"2021/prose/信息处理费.txt", f_2021_prose_信息处理费_txt, sizeof f_2021_prose_信息处理费_txt},
  {"2021/prose/其他事项.其他.yaml", f_2021_prose_其他事项_其他_yaml, sizeof f_2021_prose_其他事项_其他_yaml},
  {"2021/prose/导语.txt", f_2021_prose_导语_txt, sizeof f_2021_prose_导语_txt},
  {"2021/prose/总体情况.主动公开.yaml", f_2021_prose_总体情况_主动公开_yaml, sizeof f_2021_prose_总体情况_主动公开_yaml},
  {"2021/prose/总体情况.政府信息管理.yaml", f_2021_prose_总体情况_政府信息管理_yaml, sizeof f_2021_prose_总体情况_政府信息管理_yaml},
  {"2021/prose/解读.txt", f_2021_prose_解读_txt, sizeof f_2021_prose_解读_txt},
  {"common/county.html", f_common_county_html, sizeof f_common_county_html},
  {"common/page.html", f_common_page_html, sizeof f_common_page_html},
  {"common/prose.yaml", f_common_prose_yaml, sizeof f_common_prose_yaml},
  {"common/prose/总体情况.依申请公开.yaml", f_common_prose_总体情况_依申请公开_yaml, sizeof f_common_prose_总体情况_依申请公开_yaml},
  {"common/prose/总体情况.平台建设.yaml", f_common_prose_总体情况_平台建设_yaml, sizeof f_common_prose_总体情况_平台建设_yaml},
  {"common/prose/总体情况.监督保障.yaml", f_common_prose_总体情况_监督保障_yaml, sizeof f_common_prose_总体情况_监督保障_yaml},
  {"common/prose/问题与改进.主要问题.yaml", f_common_prose_问题与改进_主要问题_yaml, sizeof f_common_prose_问题与改进_主要问题_yaml},
  {"common/prose/问题与改进.改进情况.yaml", f_common_prose_问题与改进_改进情况_yaml, sizeof f_common_prose_问题与改进_改进情况_yaml},
};

const nb_template *nb_templates(void) { return files; }

size_t nb_template_count(void) { return sizeof files / sizeof *files; }
