import { expect, test } from 'vitest';
import { refused, refusedField } from '#platform/result.ts';
import { faultOfAnswer, faultOfSpeaking, faultOfTexts } from './remark.ts';
import { isSilent, voicesOf } from './voices.ts';

const none = { kk: null, ru: null };
const open = { answered: false, entryVersion: 3 };

test('one language is enough for a remark, none is too little', () => {
  expect(faultOfTexts({ kk: 'Ескерту', ru: null }, 'text')).toBeUndefined();
  expect(faultOfTexts({ kk: null, ru: 'Замечание' }, 'text')).toBeUndefined();
  expect(faultOfTexts(none, 'text')).toEqual(refusedField('textKk', 'one-language-required'));
});

test('remarks are made while the schedule is out for them', () => {
  expect(faultOfSpeaking('agreeing')).toBeUndefined();
  expect(faultOfSpeaking('submitted')).toEqual(refused('schedule-not-out-for-remarks'));
});

test('accepted means the entry has changed since; declined needs its reason; answered is answered', () => {
  const accepted = { kind: 'accepted', text: none } as const;
  expect(faultOfAnswer(accepted, open, { version: 3 })).toEqual(refused('remark-entry-unchanged'));
  expect(faultOfAnswer(accepted, open, { version: 4 })).toBeUndefined();
  expect(faultOfAnswer(accepted, { answered: false, entryVersion: null }, null)).toBeUndefined();
  expect(faultOfAnswer({ kind: 'declined', text: none }, open, { version: 3 })).toEqual(
    refusedField('answerKk', 'one-language-required')
  );
  expect(faultOfAnswer({ kind: 'declined', text: { kk: null, ru: 'Нет' } }, open, { version: 3 })).toBeUndefined();
  expect(faultOfAnswer(accepted, { ...open, answered: true }, { version: 4 })).toEqual(refused('remark-answered'));
});

test('a voice counts the remarks of this round and the open ones of any, and silence is neither remark nor agreement', () => {
  const at = Temporal.Instant.from('2026-11-25T05:00:00Z');
  const remark = (body: string, ofThisRound: boolean, answered: boolean) => ({
    id: `${body}-${String(ofThisRound)}-${String(answered)}`,
    year: 2027,
    entry: null,
    body,
    text: { kk: 'Ескерту', ru: null },
    madeAt: at,
    ofThisRound,
    answer: answered ? { kind: 'accepted' as const, text: none, at, by: null } : null
  });
  const voices = voicesOf(
    ['health', 'labour', 'akimat-abai'],
    [remark('health', true, true), remark('labour', false, true), remark('former', false, false)],
    new Map([['akimat-abai', at]])
  );
  expect(voices).toEqual([
    { body: 'health', agreedAt: null, remarks: 1, open: 0 },
    { body: 'labour', agreedAt: null, remarks: 0, open: 0 },
    { body: 'akimat-abai', agreedAt: at, remarks: 0, open: 0 },
    { body: 'former', agreedAt: null, remarks: 1, open: 1 }
  ]);
  expect(voices.filter(isSilent).map(({ body }) => body)).toEqual(['labour']);
});
