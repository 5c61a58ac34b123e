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
