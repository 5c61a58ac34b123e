import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTable } from '../../bench/support/sorting/table-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'kezdesu-tables-'));
const read = (content: string, optional: readonly string[] = []): unknown => {
  const path = join(folder, 'brought.tsv');
  writeFileSync(path, content);
  return readTable(path, ['text', 'label'], optional);
};

test('a header in any order and case, with other columns, a mark of order and ends of lines of Windows', () => {
  expect(read('\uFEFFId\tLabel\tother\tText\r\n1\troads\tx\tЖол нашар\r\n\r\n2\twater\ty\t\r\n', ['place'])).toEqual([
    { text: 'Жол нашар', label: 'roads', place: '' },
    { text: '', label: 'water', place: '' }
  ]);
});

test('quotation marks of the text stay, those around a field go', () => {
  expect(read('text\tlabel\n"Қазақ" газеті\ta\n"""Су"" жоқ"\tb\n"нет\tводы и света"\tc\n"начало\td\n')).toEqual([
    { text: '"Қазақ" газеті', label: 'a' },
    { text: '"Су" жоқ', label: 'b' },
    { text: 'нет\tводы и света', label: 'c' },
    { text: '"начало', label: 'd' }
  ]);
});

test('marks that open and never close do not swallow lines', () => {
  expect(read('text\tlabel\n"начало\ta\nконец"\tb\n')).toEqual([
    { text: '"начало', label: 'a' },
    { text: 'конец"', label: 'b' }
  ]);
});

test.each([
  ['id\ttext\n1\tx\n', 'no column label; found: id, text.'],
  ['text,label\nx,y\n', 'no column text, label; found: text,label.'],
  ['', 'no column text, label; found: nothing.'],
  ['text\tlabel\n', 'a header and no row.']
])('%j is refused in a clear sentence', (content, sentence) => {
  expect(() => read(content)).toThrow(sentence);
});

test('a file that is not there is refused in a clear sentence', () => {
  expect(() => readTable(join(folder, 'nothing.tsv'), ['text'])).toThrow('there is no such file.');
});
