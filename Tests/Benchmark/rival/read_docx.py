"""Takes the words out of a Word document with python-docx: paragraphs, and tables cell by cell."""

import sys

import docx

document = docx.Document(sys.argv[1])
words = [paragraph.text for paragraph in document.paragraphs]
words += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
sys.stdout.write("\n".join(words))
