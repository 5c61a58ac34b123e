import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptText, type MinutesPart, recordMovedOn, saysOther, textOfPart } from './minutes.ts';

const both = fc.record({ kk: fc.string(), ru: fc.string() });

test('an edit that says what the record says, or nothing, is no edit', () => {
  fc.assert(
    fc.property(both, both, (typed, written) => {
      const kept = keptText(typed, written);
      const same = typed.kk === written.kk && typed.ru === written.ru;
      const empty = typed.kk === '' && typed.ru === '';
      expect(kept).toEqual(same || empty ? null : typed);
      expect(keptText(written, written)).toBeNull();
    })
  );
});

test('what is signed differs only when its readers would read something else', () => {
  const written = { kk: 'а', ru: 'б' };
  const part: MinutesPart = { part: 'floor', written, edited: null };
  expect(saysOther([part], [part])).toBe(false);
  expect(saysOther([part], [{ ...part, written: { kk: 'x', ru: 'y' }, edited: written }])).toBe(false);
  expect(saysOther([{ ...part, edited: { kk: 'а', ru: 'в' } }], [part])).toBe(true);
  expect(saysOther([part], [])).toBe(true);
  expect(textOfPart({ ...part, edited: { kk: 'в', ru: 'г' } })).toEqual({ kk: 'в', ru: 'г' });
});

test('an edited part says when the record has moved on since', () => {
  const part: MinutesPart = { part: 'floor', written: { kk: 'жаңа', ru: 'новое' }, edited: { kk: 'ө', ru: 'с' } };
  const edit = { part: 'floor', edition: 1, text: part.edited, written: { kk: 'ескі', ru: 'старое' } } as const;
  expect(recordMovedOn(edit, part)).toBe(true);
  expect(recordMovedOn({ ...edit, written: part.written }, part)).toBe(false);
  expect(recordMovedOn({ ...edit, text: null }, part)).toBe(false);
  expect(recordMovedOn(undefined, part)).toBe(false);
});
