import { promisedByRegion } from '#follow-up/server/index.ts';
import { DEFAULT_EDITION, editions, isInScope } from '#decree/index.ts';
import { lastVisits } from '#meetings/server/index.ts';
import { problemsByRegion, risksByRegion } from '#oversight/server/index.ts';
import { perPeople, type RegionFigure, shareOf, type TakenFigure } from '#planning/index.ts';
import { keepFigures } from '#planning/server/index.ts';
import type { Actor } from '#platform/actor.ts';
import { today, ZONE } from '#platform/clock.ts';
import type { CommandOptions, Outcome } from '#platform/server/command/command.ts';
import { now as systemNow } from '#platform/server/system-clock.ts';
import { askedByRegion } from '#questions/server/index.ts';
import { hasRole, isValidOn, type Region } from '#registry/index.ts';
import { listBodies, listRegions } from '#registry/server/index.ts';

/** Whose figures, up to which day, for which regions. */
type Taking = { bodies: readonly string[]; regions: readonly Region[]; on: Temporal.PlainDate };

/** The four quarters that end with the day, as instants: from the first to before the last. */
const fourQuarters = (on: Temporal.PlainDate): [Temporal.Instant, Temporal.Instant] => {
  const end = on.add({ days: 1 });
  return [beginningOf(end.subtract({ years: 1 })), beginningOf(end)];
};

const beginningOf = (day: Temporal.PlainDate): Temporal.Instant => day.toZonedDateTime({ timeZone: ZONE }).toInstant();

type Values = Omit<RegionFigure, 'component' | 'region'>;

/** One figure for each body and region; none where nothing can be said. */
const everywhere = (
  { bodies, regions }: Taking,
  component: TakenFigure['component'],
  of: (body: string, region: Region) => Values | null
): TakenFigure[] =>
  bodies.flatMap((body) =>
    regions.flatMap((region) => {
      const values = of(body, region);
      return values ? [{ component, body, region: region.id, ...values }] : [];
    })
  );

const byPlace = <Row extends { body: string; region: string }>(rows: readonly Row[]) => {
  const found = new Map(rows.map((row) => [`${row.body} ${row.region}`, row]));
  return (body: string, { id }: Region): Row | undefined => found.get(`${body} ${id}`);
};

/** Nobody asked is a figure, none: the product sees every question that is asked through it. */
const asked = async (taking: Taking): Promise<TakenFigure[]> => {
  const found = byPlace(await askedByRegion(...fourQuarters(taking.on)));
  return [
    ...everywhere(taking, 'questions', (body, region) =>
      perPeople(found(body, region)?.questions ?? 0, region.population)
    ),
    ...everywhere(taking, 'support', (body, region) => perPeople(found(body, region)?.support ?? 0, region.population))
  ];
};

/** Where nothing was promised there is no share. */
const promised = async (taking: Taking): Promise<TakenFigure[]> => {
  const found = byPlace(await promisedByRegion(...fourQuarters(taking.on)));
  const share = (part: 'unresolved' | 'disputed') => (body: string, region: Region) => {
    const row = found(body, region);
    return row ? shareOf(row[part], row.promises) : null;
  };
  return [
    ...everywhere(taking, 'unresolved', share('unresolved')),
    ...everywhere(taking, 'disputed', share('disputed'))
  ];
};

/** A high risk counts twice. */
const risks = async (taking: Taking): Promise<TakenFigure[]> => {
  const [, end] = fourQuarters(taking.on);
  const found = byPlace(await risksByRegion(end));
  return everywhere(taking, 'risks', (body, region) => {
    const { standing, high } = found(body, region) ?? { standing: 0, high: 0 };
    return { value: standing + high, numerator: standing, denominator: high };
  });
};

/** A region where no visit is on record has waited at least since the body's first one anywhere. */
const visits = async (taking: Taking): Promise<TakenFigure[]> => {
  const [, end] = fourQuarters(taking.on);
  const found = byPlace(await lastVisits(end));
  const since = (day: Temporal.PlainDate): number => day.until(taking.on).days;
  return everywhere(taking, 'visit', (body, region) => {
    const visit = found(body, region);
    if (!visit) return null;
    const days = visit.lastOn && since(visit.lastOn);
    return { value: days ?? since(visit.knownSince), numerator: days, denominator: null };
  });
};

/** The same for all bodies: what the akims send goes to each by its competence. */
const systemic = async (taking: Taking): Promise<TakenFigure[]> => {
  const rows = await problemsByRegion(taking.on.subtract({ years: 1 }).add({ days: 1 }), taking.on);
  const found = new Map(rows.map(({ region, delivered }) => [region, delivered]));
  return everywhere(taking, 'systemic', (_, { id }) => {
    const delivered = found.get(id);
    return delivered === undefined ? null : { value: delivered, numerator: null, denominator: null };
  });
};

/** Which area knows what: every component with the view that gives it. */
const SOURCES: readonly ((taking: Taking) => Promise<TakenFigure[]>)[] = [asked, promised, risks, visits, systemic];

/** Counts every component of every region for the bodies up to the day, today unless another is named, and keeps it. */
export const takeFigures = async (
  actor: Actor,
  bodies: readonly string[],
  on: Temporal.PlainDate,
  options: CommandOptions = {}
): Promise<Outcome<{ quarter: string; figures: number }>> => {
  const regions = (await listRegions()).filter((region) => isValidOn(region, on));
  const figures: TakenFigure[] = [];
  for (const source of SOURCES) figures.push(...(await source({ bodies, regions, on })));
  return keepFigures(actor, { on: on.toString(), bodies: [...bodies], figures }, options);
};

/** The central bodies in scope on a day: those whom p(1,4,2) binds. */
export const bodiesWithPriorities = async (on: Temporal.PlainDate): Promise<string[]> =>
  (await listBodies({ on, role: 'central-body' }))
    .filter((body) => hasRole(body, 'central-body', on) && isInScope(editions[DEFAULT_EDITION], body.id))
    .map(({ id }) => id);

/** By the clock: the figures of all bodies up to today. */
export const takeFiguresOfAll = async (): Promise<void> => {
  const on = today(systemNow());
  await takeFigures({ kind: 'system', name: 'take-region-figures' }, await bodiesWithPriorities(on), on);
};
