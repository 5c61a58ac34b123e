import type { Norm } from '#decree/index.ts';
import type { ControlOrder, ControlQuery } from './control-filters.ts';
import { CONTROL_GROUPS, type ControlGroup, groupOf } from './control-groups.ts';
import { type ControlCell, keptOf, type VerdictCounts } from './control.ts';

/** One body: its cells under the section's norms, null where nothing is asked of it or shown, and all of its duties there. */
export type ControlRow = {
  readonly who: string;
  readonly cells: readonly (ControlCell | null)[];
  readonly total: VerdictCounts;
};

/** Bodies with the same points. `total` is of all duties under these norms and bodies, whichever verdict is looked for. */
export type ControlSection = {
  readonly group: ControlGroup;
  readonly norms: readonly Norm[];
  readonly rows: readonly ControlRow[];
  readonly total: VerdictCounts;
};

/**
 * A body is ordered by its share only when so many of its duties have fallen due: with fewer, a single duty would move the
 * share by more than a tenth, and the order would say more of chance than of the body.
 */
export const LEAST_FOR_SHARE = 10;

/** Together. */
export const sumOf = (many: readonly VerdictCounts[]): VerdictCounts => {
  const of = (kind: keyof VerdictCounts): number => many.reduce((sum, counts) => sum + counts[kind], 0);
  return {
    overdue: of('overdue'),
    'due-soon': of('due-soon'),
    'kept-late': of('kept-late'),
    'not-due': of('not-due'),
    kept: of('kept'),
    'not-applicable': of('not-applicable')
  };
};

type Asked = Pick<ControlQuery, 'group' | 'body' | 'norm' | 'verdict' | 'order'>;

/**
 * The table in its parts: `norms` in the order of the decree, `bodies` in that of the register. A verdict that is asked for
 * hides the other cells and leaves every denominator as it is.
 */
export const controlSections = (
  cells: readonly ControlCell[],
  { norms, bodies }: { norms: readonly Norm[]; bodies: readonly string[] },
  asked: Asked
): readonly ControlSection[] => {
  const found = new Map(cells.map((cell) => [`${cell.who}/${cell.norm}`, cell]));
  const at = (who: string, norm: Norm): ControlCell | null => found.get(`${who}/${norm.id}`) ?? null;
  return CONTROL_GROUPS.filter((group) => asked.group === null || asked.group === group).flatMap((group) => {
    const columns = norms.filter((norm) => groupOf(norm) === group && (asked.norm === null || asked.norm === norm.id));
    const rows = bodies
      .filter((who) => asked.body === null || asked.body === who)
      .map((who) =>
        rowOf(
          who,
          columns.map((norm) => at(who, norm))
        )
      )
      .filter(({ cells: all }) => all.some((cell) => cell !== null));
    const section = narrowed({ group, norms: columns, rows, total: sumOf(rows.map(({ total }) => total)) }, asked);
    return section.rows.length > 0 ? [{ ...section, rows: inOrder(section.rows, asked.order) }] : [];
  });
};

const rowOf = (who: string, cells: readonly (ControlCell | null)[]): ControlRow => ({
  who,
  cells,
  total: sumOf(cells.flatMap((cell) => (cell ? [cell.counts] : [])))
});

/** Without the cells of other verdicts, and the rows and columns that hold none then. */
const narrowed = (section: ControlSection, { verdict }: Asked): ControlSection => {
  const shown = section.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => (cell && (verdict === null || cell.counts[verdict] > 0) ? cell : null))
  }));
  const used = section.norms.map((_, place) => shown.some(({ cells }) => cells[place] !== null));
  const kept = <Item>(list: readonly Item[]): readonly Item[] => list.filter((_, place) => used[place]);
  const rows = shown.filter(({ cells }) => cells.some((cell) => cell !== null));
  return { ...section, norms: kept(section.norms), rows: rows.map((row) => ({ ...row, cells: kept(row.cells) })) };
};

/** The share kept in time of what fell due or was done; null where too little fell due to compare by. */
export const comparableShare = (counts: VerdictCounts): number | null => {
  const { kept, of } = keptOf(counts);
  return of < LEAST_FOR_SHARE ? null : kept / of;
};

/** By share the comparable come first, the largest share on top; the others follow as the register has them. */
const inOrder = (rows: readonly ControlRow[], order: ControlOrder): readonly ControlRow[] => {
  if (order === 'register') return rows;
  const share = ({ total }: ControlRow): number => comparableShare(total) ?? -1;
  return rows.toSorted((one, other) => share(other) - share(one));
};
