// The files of templates/, compiled in so that the program needs no file but itself.
// A test holds this list against the folder and prints the lines that are missing.
#include "CTemplates.h"

static const unsigned char file0[] = {
#embed "../../templates/2019/EDITION.md"
};
static const unsigned char file1[] = {
#embed "../../templates/2019/form.yaml"
};
static const unsigned char file2[] = {
#embed "../../templates/2019/page.html"
};
static const unsigned char file3[] = {
#embed "../../templates/2019/prose/其他事项.其他.txt"
};
static const unsigned char file4[] = {
#embed "../../templates/2019/prose/导语.txt"
};
static const unsigned char file5[] = {
#embed "../../templates/2019/prose/总体情况.主动公开.txt"
};
static const unsigned char file6[] = {
#embed "../../templates/2019/prose/总体情况.依申请公开.txt"
};
static const unsigned char file7[] = {
#embed "../../templates/2019/prose/总体情况.平台建设.txt"
};
static const unsigned char file8[] = {
#embed "../../templates/2019/prose/总体情况.政府信息管理.txt"
};
static const unsigned char file9[] = {
#embed "../../templates/2019/prose/总体情况.监督保障.txt"
};
static const unsigned char file10[] = {
#embed "../../templates/2019/prose/问题与改进.主要问题.txt"
};
static const unsigned char file11[] = {
#embed "../../templates/2019/prose/问题与改进.改进情况.txt"
};
static const unsigned char file12[] = {
#embed "../../templates/2021/EDITION.md"
};
static const unsigned char file13[] = {
#embed "../../templates/2021/form.yaml"
};
static const unsigned char file14[] = {
#embed "../../templates/2021/page.html"
};
static const unsigned char file15[] = {
#embed "../../templates/2021/prose/信息处理费.txt"
};
static const unsigned char file16[] = {
#embed "../../templates/2021/prose/其他事项.其他.txt"
};
static const unsigned char file17[] = {
#embed "../../templates/2021/prose/导语.txt"
};
static const unsigned char file18[] = {
#embed "../../templates/2021/prose/总体情况.主动公开.txt"
};
static const unsigned char file19[] = {
#embed "../../templates/2021/prose/总体情况.依申请公开.txt"
};
static const unsigned char file20[] = {
#embed "../../templates/2021/prose/总体情况.平台建设.txt"
};
static const unsigned char file21[] = {
#embed "../../templates/2021/prose/总体情况.政府信息管理.txt"
};
static const unsigned char file22[] = {
#embed "../../templates/2021/prose/总体情况.监督保障.txt"
};
static const unsigned char file23[] = {
#embed "../../templates/2021/prose/问题与改进.主要问题.txt"
};
static const unsigned char file24[] = {
#embed "../../templates/2021/prose/问题与改进.改进情况.txt"
};

static const nb_template all[] = {
  {"2019/EDITION.md", file0, sizeof file0},
  {"2019/form.yaml", file1, sizeof file1},
  {"2019/page.html", file2, sizeof file2},
  {"2019/prose/其他事项.其他.txt", file3, sizeof file3},
  {"2019/prose/导语.txt", file4, sizeof file4},
  {"2019/prose/总体情况.主动公开.txt", file5, sizeof file5},
  {"2019/prose/总体情况.依申请公开.txt", file6, sizeof file6},
  {"2019/prose/总体情况.平台建设.txt", file7, sizeof file7},
  {"2019/prose/总体情况.政府信息管理.txt", file8, sizeof file8},
  {"2019/prose/总体情况.监督保障.txt", file9, sizeof file9},
  {"2019/prose/问题与改进.主要问题.txt", file10, sizeof file10},
  {"2019/prose/问题与改进.改进情况.txt", file11, sizeof file11},
  {"2021/EDITION.md", file12, sizeof file12},
  {"2021/form.yaml", file13, sizeof file13},
  {"2021/page.html", file14, sizeof file14},
  {"2021/prose/信息处理费.txt", file15, sizeof file15},
  {"2021/prose/其他事项.其他.txt", file16, sizeof file16},
  {"2021/prose/导语.txt", file17, sizeof file17},
  {"2021/prose/总体情况.主动公开.txt", file18, sizeof file18},
  {"2021/prose/总体情况.依申请公开.txt", file19, sizeof file19},
  {"2021/prose/总体情况.平台建设.txt", file20, sizeof file20},
  {"2021/prose/总体情况.政府信息管理.txt", file21, sizeof file21},
  {"2021/prose/总体情况.监督保障.txt", file22, sizeof file22},
  {"2021/prose/问题与改进.主要问题.txt", file23, sizeof file23},
  {"2021/prose/问题与改进.改进情况.txt", file24, sizeof file24},
};

const nb_template *_Nonnull nb_templates(void) { return all; }
size_t nb_template_count(void) { return sizeof all / sizeof *all; }
