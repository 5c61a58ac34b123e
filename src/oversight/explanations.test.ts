import { expect, test } from 'vitest';
import { editions } from '#decree/index.ts';
import { LOCALES } from '#platform/locale.ts';
import { explanationOf } from './explanations.ts';

const { norms } = editions['draft-112'];

test('every point of the draft is explained in three languages, each time in other words', () => {
  const texts = norms.flatMap((norm) =>
    LOCALES.flatMap((locale) => {
      const explained = explanationOf(norm, locale);
      return explained ? [explained.citizen, explained.official, explained.does] : [];
    })
  );
  expect([texts.length, texts.filter((text) => text.length < 40)]).toEqual([norms.length * 9, []]);
});

test('every default of ours gives its reason, and no other norm does', () => {
  const ours = norms.filter(({ due, atLeast }) => [due.source, atLeast?.source].includes('our-default'));
  const reasoned = norms.filter((norm) => explanationOf(norm, 'kk')?.whyDefault);
  expect(reasoned.map(({ id }) => id)).toEqual(ours.map(({ id }) => id));
});

test('a norm of another edition has no explanation of ours', () => {
  expect(explanationOf({ id: 'akimats-assist' }, 'en')).toBeNull();
});
