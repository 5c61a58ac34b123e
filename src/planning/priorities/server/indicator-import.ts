import { today } from '#platform/clock.ts';
import { refused } from '#platform/result.ts';
import { type ApplyContext, type RowEffect, type Standing, tableImport } from '#platform/server/table-import/index.ts';
import { now as systemNow } from '#platform/server/system-clock.ts';
import type { CellFault } from '#platform/table-import/index.ts';
import { isValidOn, regionChoices } from '#registry/index.ts';
import { listRegions } from '#registry/server/index.ts';
import { indicatorsImported } from '../events.ts';
import type { Indicator, IndicatorTerms } from '../indicator.ts';
import { indicatorFormat, indicatorKey, type IndicatorRow } from '../indicator-format.ts';
import { mayPreparePriorities } from '../permissions.ts';
import { saveIndicator, saveIndicatorValues } from './indicators.store.ts';
import { faultOfYear, proposer } from './priority-year.ts';
import { indicatorsOf } from './priority-parts.views.ts';
import { lockPriorities } from './priorities.store.ts';

/** Figures of regions from a table: an indicator a name, a row a region. Those of the same name take the place of what stands. */
export const indicatorImport = tableImport<IndicatorRow>({
  kind: 'indicators',
  async format() {
    const day = today(systemNow());
    return indicatorFormat(regionChoices((await listRegions()).filter((region) => isValidOn(region, day))));
  },
  may: (actor, { body }) => mayPreparePriorities(actor, body),
  async fault(tx, { body, year }, now) {
    if (!(await proposer(body))) return refused('out-of-scope', { cites: [1] });
    await lockPriorities(tx, body, year);
    return faultOfYear(year, now);
  },
  keyOf: indicatorKey,
  keyField: 'region',
  async check(db, { body, year }, rows) {
    const standing = (await indicatorsOf(db, [body], year)).get(body) ?? [];
    const byName = new Map(standing.map((indicator) => [indicator.name.toLowerCase(), indicator]));
    const said = new Map<string, IndicatorRow>();
    return rows.map((row) => {
      const first = said.get(row.name.toLowerCase()) ?? row;
      said.set(row.name.toLowerCase(), first);
      const faults = contradictions(row, first);
      return faults ? { does: 'wrong', faults } : effectOf(row, byName.get(row.name.toLowerCase()));
    });
  },
  apply: applyIndicators
});

const TERMS = ['unit', 'period', 'source', 'pressing'] as const satisfies readonly (keyof IndicatorTerms)[];

/** One indicator has one unit, period, source and direction: a row that says otherwise than the first of its name is wrong. */
const contradictions = (row: IndicatorRow, first: IndicatorRow): Record<string, CellFault> | null => {
  const other = TERMS.filter((term) => row[term] !== first[term]);
  return other.length === 0 ? null : Object.fromEntries(other.map((term) => [term, { code: 'indicator-differs' }]));
};

const effectOf = (row: IndicatorRow, standing: Indicator | undefined): RowEffect => {
  const value = standing?.values[row.region];
  if (!standing || value === undefined) return { does: 'new' };
  const was: Record<string, Standing> = {};
  if (value !== row.value) was['value'] = value;
  for (const term of TERMS) if (standing[term] !== row[term]) was[term] = standing[term];
  return Object.keys(was).length === 0 ? { does: 'same' } : { does: 'changes', was };
};

async function applyIndicators({ tx, scope, source, rows, now }: ApplyContext<IndicatorRow>) {
  const byName = [
    ...Map.groupBy(
      rows.map(({ row }) => row),
      ({ name }) => name.toLowerCase()
    ).values()
  ];
  for (const figures of byName) {
    const [first] = figures;
    if (!first) continue;
    const { name, unit, period, source: told, pressing } = first;
    const id = await saveIndicator(tx, scope, { name, unit, period, source: told, pressing }, now);
    await saveIndicatorValues(
      tx,
      id,
      figures.map(({ region, value }) => ({ region, value })),
      source
    );
  }
  return [indicatorsImported(scope, source, byName.length, rows.length)];
}
