import { expect, test } from 'vitest';
import { field } from './input.ts';

const read = (text: string | undefined): string | null | undefined => {
  const { success, data, error } = field.optionalDay().safeParse(text);
  return success ? data && data.toString() : error.issues[0]?.message;
};

test('a day that may be missing is a day, nothing, or called no day', () => {
  expect(['2026-12-15', ' 2026-12-15 ', '', '  ', undefined, '2026-02-30', '15.12.2026', 'soon'].map(read)).toEqual([
    '2026-12-15',
    '2026-12-15',
    null,
    null,
    null,
    'not-a-day',
    'not-a-day',
    'not-a-day'
  ]);
});

test('a number that may be missing is a number, nothing, or called no number', () => {
  const answers = ['40', ' 40 ', '', undefined, '4.5', 'many', '0'].map((text) => {
    const { success, data, error } = field.optionalWholeNumber(1, 50).safeParse(text);
    return success ? data : error.issues[0]?.code === 'custom' ? error.issues[0].message : error.issues[0]?.code;
  });
  expect(answers).toEqual([40, 40, null, null, 'not-a-number', 'not-a-number', 'too_small']);
});
