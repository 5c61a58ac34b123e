import { expect, test } from 'vitest';
import { now } from '#platform/server/system-clock.ts';
import { fillReference } from '#registry/server/index.ts';
import { staff } from '../../../../tests/support/actors.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { themesOn } from '../../knowledge.ts';
import { addTheme } from './add-theme.ts';
import { changeTheme } from './change-theme.ts';
import { meetingRow, questionRow } from '../../../../tests/support/rows.ts';
import { closeTheme } from './close-theme.ts';
import { fillTaxonomy } from './fill-taxonomy.ts';
import { referenceTaxonomy } from './reference-taxonomy.ts';
import { previewTheme } from './preview-theme.ts';
import { learnable, taxonomy, themesToLearn } from './taxonomy.views.ts';

useDatabase();

const at = { at: Temporal.Instant.from('2026-10-08T05:00:00Z') };
const keeper = staff('administrator', 'administration', ['administration']);
const refusal = (reason: string) => ({ ok: false, refusal: expect.objectContaining({ reason }) });
const fieldRefused = (field: string, code: string) => ({
  ok: false,
  refusal: { reason: 'invalid', issues: [{ field, code }] }
});

const said = {
  sector: 'roads',
  route: 'ministry',
  nameKk: 'Самокаттар',
  nameRu: 'Самокаты',
  nameEn: 'Scooters',
  wordsKk: 'самокат\nэлектр самокат',
  wordsRu: 'самокат, электросамокат',
  wordsLatin: '',
  body: 'transport',
  from: ''
};

const byId = <T extends { id: string }>(rows: readonly T[]): T[] =>
  rows.toSorted((one, other) => (one.id < other.id ? -1 : 1));

const scootersOn = async (day: string): Promise<unknown> =>
  themesOn(await themesToLearn(), day).find(({ id }) => id === 'scooters')?.body;

test('the taxonomy is filled once from the carried data, and the sorter learns the same from it', async () => {
  await fillReference(now());
  expect([await fillTaxonomy(now()), await fillTaxonomy(now())]).toEqual([true, false]);
  const reference = referenceTaxonomy();
  const kept = await taxonomy();
  expect(kept.sectors).toEqual(reference.sectors);
  expect(byId(kept.themes)).toEqual(byId(reference.themes));
  expect(byId(await themesToLearn())).toEqual(byId(learnable(reference.themes)));
});

test('an administrator adds a theme, nobody else; the sorter knows it from its day', async () => {
  const add = { id: 'scooters', ...said };
  expect(await addTheme(staff('analyst', 'transport'), add, at)).toEqual(refusal('not-permitted'));
  expect(await addTheme(keeper, { ...add, sector: 'nowhere' }, at)).toEqual(fieldRefused('sector', 'not-listed'));
  expect(await addTheme(keeper, { ...add, wordsRu: ' ' }, at)).toEqual(fieldRefused('wordsRu', 'required'));
  expect(await addTheme(keeper, { ...add, body: 'miid' }, at)).toEqual(fieldRefused('body', 'not-listed'));
  expect(await addTheme(keeper, { ...add, route: 'other', addressee: 'nobody' }, at)).toEqual(
    fieldRefused('addressee', 'not-listed')
  );
  expect(await addTheme(keeper, add, at)).toEqual({ ok: true, value: { theme: 'scooters' } });
  expect(await addTheme(keeper, add, at)).toEqual(fieldRefused('id', 'id-taken'));
  expect([await scootersOn('2026-10-07'), await scootersOn('2026-10-08')]).toEqual([undefined, 'transport']);
});

test('a theme is changed from a day on, never over what another changed meanwhile', async () => {
  const change = { theme: 'scooters', edition: '1', ...said, body: 'interior', from: '2027-01-01' };
  expect(await changeTheme(staff('analyst', 'transport'), change, at)).toEqual(refusal('not-permitted'));
  expect(await changeTheme(keeper, { ...change, from: '2026-10-08' }, at)).toEqual(
    fieldRefused('from', 'before-last-period')
  );
  expect(await changeTheme(keeper, change, at)).toMatchObject({ ok: true });
  expect(await changeTheme(keeper, { ...change, nameRu: 'Другое' }, at)).toEqual(refusal('changed-meanwhile'));
  const theme = (await taxonomy()).themes.find(({ id }) => id === 'scooters');
  expect(theme).toEqual({
    id: 'scooters',
    sector: 'roads',
    route: 'ministry',
    addressee: null,
    edition: 2,
    names: { kk: 'Самокаттар', ru: 'Самокаты', en: 'Scooters' },
    words: { kk: ['самокат', 'электр самокат'], ru: ['самокат', 'электросамокат'], latin: [] },
    competent: [
      {
        body: 'transport',
        validFrom: Temporal.PlainDate.from('2026-10-08'),
        validTo: Temporal.PlainDate.from('2027-01-01')
      },
      { body: 'interior', validFrom: Temporal.PlainDate.from('2027-01-01'), validTo: null }
    ]
  });
});

test('a closed theme is learned no more from its day', async () => {
  const close = { theme: 'scooters', edition: '2', on: '2027-06-01' };
  expect(await closeTheme(staff('controller', 'administration', ['administration']), close, at)).toEqual(
    refusal('not-permitted')
  );
  expect(await closeTheme(keeper, close, at)).toMatchObject({ ok: true });
  expect(await closeTheme(keeper, { ...close, edition: '3' }, at)).toEqual(fieldRefused('on', 'before-last-period'));
  expect(themesOn(await themesToLearn(), '2027-06-01').some(({ id }) => id === 'scooters')).toBe(false);
});

test('before a theme is changed it is shown which questions would move; looking changes nothing', async () => {
  const { id: meeting } = await meetingRow();
  const text = 'Балалар алаңындағы әткеншектер сынған, қашан жөнделеді? Әткеншек қауіпті.';
  const { number } = await questionRow(meeting, { text, status: 'published', publishedAt: at.at });
  const theme = (await taxonomy()).themes.find(({ id }) => id === 'scooters');
  const typed = {
    theme: 'scooters',
    edition: String(theme?.edition),
    ...said,
    wordsKk: 'әткеншек\nбалалар алаңы\nәткеншектер сынған\nалаңдағы әткеншек'
  };
  const today = Temporal.PlainDate.from('2026-10-08');
  const shown = await previewTheme({ ...typed, from: '2027-02-01' }, today);
  expect(shown).toMatchObject({
    ok: true,
    value: { looked: 1, moved: [{ number, text, to: { theme: 'scooters', body: 'transport' } }] }
  });
  expect((await taxonomy()).themes.find(({ id }) => id === 'scooters')).toEqual(theme);
  expect(await previewTheme({ ...typed, wordsRu: ' ' }, today)).toMatchObject({
    refusal: { issues: [{ field: 'wordsRu', code: 'required' }] }
  });
  expect(await previewTheme({ ...typed, theme: 'nowhere' }, today)).toEqual(refusal('not-found'));
}, 240_000);
