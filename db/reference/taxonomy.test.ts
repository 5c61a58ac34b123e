import { expect, test } from 'vitest';
import bodiesFile from './bodies.json' with { type: 'json' };
import taxonomy from './taxonomy.json' with { type: 'json' };

const { routes, addressees, sectors, themes } = taxonomy;
const bodies = new Map(bodiesFile.bodies.map((body) => [body.id, body]));

type Period = { body: string; validFrom: string | null; validTo: string | null };
const periods = themes.flatMap(({ id, competent }) => competent.map((period: Period) => ({ id, ...period })));
const repeated = (values: string[]) => values.filter((value, at) => values.indexOf(value) !== at);

test('no id stands twice among routes, addressees, sectors and themes', () => {
  const registers = [routes, addressees, sectors, themes];
  expect(registers.map((rows) => repeated(rows.map(({ id }) => id)))).toEqual([[], [], [], []]);
});

test('a theme lies in a sector that exists, and no sector is empty', () => {
  expect(new Set(themes.map(({ sector }) => sector))).toEqual(new Set(sectors.map(({ id }) => id)));
});

test('every name stands in Kazakh, Russian and English, and no two themes are called alike', () => {
  const named = [...routes, ...addressees, ...sectors, ...themes];
  expect(named.filter(({ names }) => !names.kk || !names.ru || !names.en)).toEqual([]);
  expect((['kk', 'ru', 'en'] as const).map((locale) => repeated(themes.map(({ names }) => names[locale])))).toEqual([
    [],
    [],
    []
  ]);
});

test('an addressee is named where no body can be, and is of the route of its theme', () => {
  const routeOf = new Map(addressees.map(({ id, route }) => [id, route]));
  const unnamed = themes.filter(
    ({ route, addressee }) => (addressee === null) !== ['ministry', 'akimat'].includes(route)
  );
  const astray = themes.filter(({ route, addressee }) => addressee !== null && routeOf.get(addressee) !== route);
  expect([unnamed, astray]).toEqual([[], []]);
  const used = new Set(themes.map(({ addressee }) => addressee));
  expect(addressees.filter(({ id }) => !used.has(id))).toEqual([]);
});

test('the competent body of a theme exists through the whole of its period', () => {
  const astray = periods.filter(({ body, validFrom, validTo }) => {
    const stands = bodies.get(body);
    return !stands || (stands.validFrom ?? '') > (validFrom ?? '') || (stands.validTo ?? '9') < (validTo ?? '9');
  });
  expect(astray).toEqual([]);
});

test('competence runs from before 2022 to this day without gap or overlap', () => {
  const broken = themes.filter(({ competent }: { competent: Period[] }) =>
    competent.some(
      ({ validFrom, validTo }, at) =>
        validFrom !== (competent[at - 1]?.validTo ?? null) || (validTo === null) !== (at === competent.length - 1)
    )
  );
  expect(broken.map(({ id }) => id)).toEqual([]);
});

test('every body that was ever in scope has themes, as has every ministry outside it', () => {
  const competent = new Set(periods.map(({ body }) => body));
  const ministries = bodiesFile.bodies.filter(
    ({ kind, inScope }) => kind === 'ministry' || Object.values(inScope).includes(true)
  );
  expect(ministries.filter(({ id }) => !competent.has(id)).map(({ id }) => id)).toEqual([]);
});

test('a theme is known by at least five Kazakh and five Russian words and one in Latin letters, none twice', () => {
  const poor = themes.filter(({ words }) => words.kk.length < 5 || words.ru.length < 5 || words.latin.length === 0);
  const twice = themes.flatMap(({ words }) => Object.values(words).flatMap(repeated));
  const cyrillic = themes.flatMap(({ words }) => words.latin).filter((word) => /[\u0400-\u04ff]/u.test(word));
  expect([poor.map(({ id }) => id), twice, cyrillic]).toEqual([[], [], []]);
});
