import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PAPER_ROWS, paperRows, pastedRows } from './paper-batch.ts';

const row = (sheet: string, text: string, name = '', contact = '', consent = '') => ({
  sheet,
  text,
  name,
  contact,
  consent
});

test('what is typed stays row by row, rows with nothing in them are left out', () => {
  const values = { 'rows.0.sheet': '1', 'rows.0.text': 'Газ қашан?', 'rows.1.consent': 'on', 'rows.3.text': ' Вода ' };
  expect(paperRows(values)).toEqual([row('1', 'Газ қашан?'), row('', 'Вода')]);
});

test('a table from a spreadsheet is read with its line ends and quotation marks', () => {
  const pasted = '1\tГаз қашан?\tАйгүл\ta@example.kz\r\n2\t"Дорога\nи ""мост"""\r\n\r\n';
  expect(pastedRows(pasted)).toEqual([row('1', 'Газ қашан?', 'Айгүл', 'a@example.kz'), row('2', 'Дорога\nи "мост"')]);
  expect(pastedRows('Газ қашан?\nСу қашан?')).toEqual([row('', 'Газ қашан?'), row('', 'Су қашан?')]);
  expect(pastedRows('')).toEqual([]);
});

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

test('every table written as spreadsheets do is read back', () => {
  const cell = fc.string({ unit: fc.constantFrom('а', 'ә', '"', '\n', '\t', ' ', '1'), maxLength: 8 });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { maxLength: PAPER_ROWS }), (rows) => {
      const table = rows.map((cells) => cells.map(quoted).join('\t')).join('\n');
      const expected = rows
        .map(([sheet, text]) => row(sheet.trim(), text.trim()))
        .filter(({ sheet, text }) => sheet !== '' || text !== '');
      expect(pastedRows(table)).toEqual(expected);
    })
  );
});
