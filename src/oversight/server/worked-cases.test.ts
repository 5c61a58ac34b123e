import { expect, test } from 'vitest';
import { editions } from '#decree/index.ts';
import { caseInWords } from '../case-words.ts';
import { casesOfNorm } from './worked-cases.ts';

const names = { body: (id: string) => id, region: (id: string) => id };

test('every norm of every edition has a case that can be told in three languages', async () => {
  for (const edition of Object.values(editions))
    for (const norm of edition.norms) {
      const cases = await casesOfNorm(edition, norm);
      const told = cases.map((each) => caseInWords(each, 'kk', names));
      expect(told.length, `${edition.id} ${norm.id}`).toBeGreaterThan(0);
    }
});

test('a report over its quarter is on record and does not satisfy', async () => {
  const cases = await casesOfNorm(editions['draft-112'], { id: '1-3' });
  expect(caseInWords(cases[2]!, 'en', names)).toEqual({
    whose: 'transport',
    of: 'transport: meeting of 20 Nov 2026, aqmola, held',
    besides: [],
    record: [{ act: 'Time of the report measured: 20 Nov 2026', notes: ['not as the norm asks'] }],
    askedOn: '21 Nov 2026',
    due: '20 Nov 2026',
    verdict: { kind: 'overdue', word: 'Overdue' },
    why: 'On record, but not as the norm asks: time of the report measured'
  });
});

test('whom the edition leaves out has no duty', async () => {
  const cases = await casesOfNorm(editions['draft-112'], { id: '1-8' });
  expect(caseInWords(cases.at(-1)!, 'ru', names)).toMatchObject({
    whose: 'defence',
    due: null,
    verdict: null,
    why: 'Обязанность не возникает'
  });
});
