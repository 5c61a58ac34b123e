// A year in which the bodies propose many meetings, and a day for each.
import { hasRole } from '#registry/index.ts';
import { listBodies, listRegions } from '#registry/server/index.ts';
import { addProposal, createSchedule, packageView, submitProposals, wishesOf } from '#planning/server/index.ts';
import { databasePool } from '#platform/server/database/database.ts';
import type { NewVariant } from '#planning/server/index.ts';

const system = { kind: 'system', name: 'bench' } as const;

/** Lets the central bodies in scope submit about `count` proposals of a year; returns a day for each that breaks no day off. */
export const fillProposals = async (year: number, count: number): Promise<NewVariant['places']> => {
  await createSchedule(system, { year: String(year) });
  await databasePool().query(
    `update schedules set status = 'draft', approved_on = null, document = null where year = $1`,
    [year]
  );
  const on = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  const bodies = (await listBodies()).filter((body) => hasRole(body, 'central-body', on));
  const regions = (await listRegions()).map(({ id }) => id);
  const each = Math.ceil(count / (bodies.length - OUT_OF_SCOPE));
  for (const [at, { id }] of bodies.entries()) await propose(year, id, each, at, regions);
  return (await wishesOf(year)).slice(0, count).map((wish, at) => ({
    wish: wish.id,
    region: wish.regions[0] ?? '',
    on: workingDay(Temporal.PlainDate.from(wish.from).add({ days: (at * 7) % 26 })),
    locked: false
  }));
};

/** p(1): defence and foreign affairs propose nothing. */
const OUT_OF_SCOPE = 2;

const propose = async (
  year: number,
  body: string,
  lines: number,
  at: number,
  regions: readonly string[]
): Promise<void> => {
  for (let line = 0; line < lines; line += 1) {
    const [region = '', other = ''] = [at * 3 + line * 7, at * 5 + line * 3 + 1].map(
      (place) => regions[place % regions.length]
    );
    const outcome = await addProposal(system, {
      year: String(year),
      body,
      region,
      otherRegions: region === other ? [] : [other],
      when: 'month',
      month: String(1 + ((line * 3 + at) % 12)),
      format: 'mixed',
      themeKk: 'Ауыл жолдары',
      themeRu: 'Сельские дороги',
      justificationKk: 'Сұрақтар көп'
    });
    if (!outcome.ok) return;
  }
  const edition = String((await packageView({ year, body }))?.package.edition ?? 0);
  await submitProposals(system, { year: String(year), body, edition });
};

const workingDay = (day: Temporal.PlainDate): Temporal.PlainDate =>
  day.dayOfWeek > 5 ? day.subtract({ days: day.dayOfWeek - 5 }) : day;
