import { today } from '#platform/clock.ts';
import type { DomainEvent } from '#platform/event.ts';
import { refused, type Refused } from '#platform/result.ts';
import type { Database, Tx } from '#platform/server/database/database.ts';
import {
  type ApplyContext,
  type ImportScope,
  type RowEffect,
  tableImport
} from '#platform/server/table-import/index.ts';
import { type CellFault, plainName } from '#platform/table-import/index.ts';
import { proposalAdded, proposalChanged } from '../events.ts';
import { differingTerms } from '../differences.ts';
import { type Likeness, matchedLines } from '../matching.ts';
import { isWorkedOn, refusedInStatus } from '../package-status.ts';
import { mayPrepareProposals } from '../permissions.ts';
import { faultOfProposal, isOpenForProposals, type ProposalTerms, type WorkingProposal } from '../proposal.ts';
import { districtReader, type ReadDistricts } from './named-districts.ts';
import { proposalFormat, type ProposalRow } from './proposal-format.ts';
import { faultOfProposer } from './proposal-input.ts';
import { insertProposal, lockPackage, openPackage, standingLines, updateProposal } from './proposals.store.ts';
import { type StandingCells, standingCells } from './standing-cells.ts';

const fault = async (tx: Tx, scope: ImportScope, now: Temporal.Instant): Promise<Refused | undefined> => {
  const outside = await faultOfProposer(scope.body);
  if (outside) return outside;
  if (!isOpenForProposals(scope.year, today(now)))
    return refused('proposals-year-closed', { params: { year: scope.year } });
  const found = await lockPackage(tx, scope);
  return found && !isWorkedOn(found.status) ? refusedInStatus(found.status) : undefined;
};

const isFormat = (text: string | null): text is ProposalTerms['format'] =>
  text === 'offline' || text === 'online' || text === 'mixed';

/** What the row says; an empty cell leaves what stands in the line it speaks of. */
const termsOfRow = (
  row: ProposalRow,
  districts: readonly string[],
  line: WorkingProposal | undefined
): ProposalTerms => ({
  regions: [row.region, ...(row.otherRegions ?? othersOf(line, row.region))],
  districts: row.districts === null ? (line?.districts ?? []) : districts,
  from: row.when.from,
  to: row.when.to,
  format: isFormat(row.format) ? row.format : (line?.format ?? 'mixed'),
  themeKk: row.themeKk,
  themeRu: row.themeRu,
  justificationKk: row.justificationKk ?? line?.justificationKk ?? '',
  justificationRu: row.justificationRu ?? line?.justificationRu ?? '',
  participants: row.participants ?? line?.participants ?? null,
  jointWith: row.jointWith ?? line?.jointWith ?? []
});

const othersOf = (line: WorkingProposal | undefined, first: string): readonly string[] =>
  line?.regions.filter((region) => region !== first) ?? [];

/** The columns of the table that hold the fields of which a rule speaks. */
const COLUMNS: Readonly<Record<string, keyof ProposalRow>> = { from: 'when', to: 'when' };

const wrong = (field: string, cell: CellFault): RowEffect => ({
  does: 'wrong',
  faults: { [COLUMNS[field] ?? field]: cell }
});

const effectOf = (
  scope: ImportScope,
  terms: ProposalTerms,
  line: WorkingProposal | undefined,
  { on, standing }: { on: Temporal.PlainDate; standing: StandingCells }
): RowEffect => {
  const [issue] = faultOfProposal(scope, terms, on)?.refusal.issues ?? [];
  if (issue) return wrong(issue.field, { code: issue.code });
  if (!line) return { does: 'new' };
  return differingTerms(line, terms).length === 0 ? { does: 'same' } : { does: 'changes', was: standing(line, terms) };
};

const likenessOf = ({ region, when, themeKk }: ProposalRow): Likeness => ({
  region,
  from: when.from,
  to: when.to,
  theme: plainName(themeKk)
});

/** For each row the line that it speaks of. */
const linesOfRows = async (
  db: Database | Tx,
  scope: ImportScope,
  rows: readonly ProposalRow[]
): Promise<readonly (WorkingProposal | undefined)[]> => {
  const lines = await standingLines(db, scope);
  const likely = lines.map((line) => ({
    line,
    region: line.regions[0] ?? '',
    from: line.from,
    to: line.to,
    theme: plainName(line.themeKk)
  }));
  return matchedLines(rows.map(likenessOf), likely).map((found) => found?.line);
};

const districtsOf = (row: ProposalRow, read: ReadDistricts) =>
  read(row.districts, [row.region, ...(row.otherRegions ?? [])]);

const check = async (
  db: Database | Tx,
  scope: ImportScope,
  rows: readonly ProposalRow[],
  now: Temporal.Instant
): Promise<readonly RowEffect[]> => {
  const [lines, read, standing] = await Promise.all([linesOfRows(db, scope, rows), districtReader(), standingCells()]);
  const against = { on: today(now), standing };
  return rows.map((row, place) => {
    const districts = districtsOf(row, read);
    return districts.ok
      ? effectOf(scope, termsOfRow(row, districts.value, lines[place]), lines[place], against)
      : wrong('districts', districts.fault);
  });
};

const apply = async ({ tx, scope, source, rows }: ApplyContext<ProposalRow>): Promise<readonly DomainEvent[]> => {
  await openPackage(tx, scope);
  const read = await districtReader();
  const lines = await linesOfRows(
    tx,
    scope,
    rows.map(({ row }) => row)
  );
  const events: DomainEvent[] = [];
  for (const [place, { row, effect }] of rows.entries()) {
    const districts = districtsOf(row, read);
    const line = lines[place];
    const terms = termsOfRow(row, districts.ok ? districts.value : [], line);
    if (effect.does === 'new') events.push(proposalAdded(await insertProposal(tx, scope, terms, source), scope, terms));
    if (effect.does !== 'changes' || !line) continue;
    await updateProposal(tx, line, terms, source);
    events.push(proposalChanged(line.id, scope, terms));
  }
  return events;
};

/**
 * p(1,4,4): a ministry's own table of proposals. A row changes the line of its region and theme, or is a new one; lines of which
 * the table does not speak, and what it leaves empty, stay as they are.
 */
export const proposalImport = tableImport<ProposalRow>({
  kind: 'proposals',
  format: proposalFormat,
  may: (actor, { body }) => mayPrepareProposals(actor, body),
  fault,
  keyOf: (row) => Object.values(likenessOf(row)).join('/'),
  keyField: 'region',
  check,
  apply
});
