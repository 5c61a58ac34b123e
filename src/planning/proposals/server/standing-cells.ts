import type { Standing } from '#platform/server/table-import/index.ts';
import { shortDate } from '#platform/words/index.ts';
import { listBodies, listDistricts, listRegions } from '#registry/server/index.ts';
import { formatWords } from '../../schedule-words.ts';
import { type ProposalTerms, windowKind } from '../proposal.ts';
import type { ProposalRow } from './proposal-format.ts';

/** What stands in a line, by the columns in which other terms would change it; names are in Kazakh, as people wrote either. */
export type StandingCells = (line: ProposalTerms, terms: ProposalTerms) => Readonly<Record<string, Standing>>;

const days = (window: ProposalTerms): string => {
  const [from, to] = [shortDate(window.from, 'kk'), shortDate(window.to, 'kk')];
  return windowKind(window) === 'day' ? from : `${from} – ${to}`;
};

const cellsOf = (
  { regions: [region = '', ...others], districts, jointWith, ...terms }: ProposalTerms,
  nameOf: (id: string) => string
): Record<keyof ProposalRow, Standing> => {
  const listOf = (ids: readonly string[]): string => ids.map(nameOf).toSorted().join(', ');
  return {
    region: nameOf(region),
    districts: listOf(districts),
    otherRegions: listOf(others),
    when: days({ regions: [], districts, jointWith, ...terms }),
    format: formatWords(terms.format, 'kk'),
    themeKk: terms.themeKk,
    themeRu: terms.themeRu,
    justificationKk: terms.justificationKk,
    justificationRu: terms.justificationRu,
    participants: terms.participants,
    jointWith: listOf(jointWith)
  };
};

/** How a line stands beside a row, with the register's names. */
export const standingCells = async (): Promise<StandingCells> => {
  const units = [...(await listRegions()), ...(await listDistricts()), ...(await listBodies())];
  const names = new Map(units.map((unit) => [unit.id, unit.names.kk]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  return (line, terms) => {
    const wanted: Record<string, Standing> = cellsOf(terms, nameOf);
    return Object.fromEntries(Object.entries(cellsOf(line, nameOf)).filter(([column, was]) => was !== wanted[column]));
  };
};
