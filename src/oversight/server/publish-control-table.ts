import { z } from 'zod';
import { editionsIn } from '#decree/index.ts';
import { isSystem } from '#platform/actor.ts';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { config } from '#platform/server/config.ts';
import { canonicalJson, freeze } from '#platform/server/publication/index.ts';
import { CONTROL_TABLE, type ControlContent, publishedCells } from '../control-content.ts';
import { controlTablePublished } from '../events.ts';
import { controlCells } from './control.views.ts';
import { judgedState, publishedTable } from './control-publication.views.ts';
import { holdYear } from './verdict.store.ts';

/**
 * Publishes the control table of a judged year, frozen with its hash, the date of its data and the head of the journal that
 * was read. Refused while no verdict changed since: a later date alone makes no version.
 */
export const publishControlTable = command({
  name: 'publish-control-table',
  input: z.object({ year: z.number().int().min(2000).max(2100) }),
  find: async ({ tx, input: { year } }) => {
    await holdYear(tx, year);
    return judgedState(year);
  },
  may: isSystem,
  async run({ tx, input: { year }, subject: judged }) {
    const cells = publishedCells(await controlCells({ year }));
    const last = await publishedTable(year);
    const unchanged = last && canonicalJson(last.content.cells) === canonicalJson(cells);
    if (cells.length === 0 || unchanged) return refused('table-unchanged');
    const content: ControlContent = {
      format: 'kezdesu/control-table/1',
      year,
      editions: editionsIn(config.EDITION, year).map(({ id }) => id),
      asOf: judged.judgedFor.toString(),
      journalHead: { seq: judged.seq, hash: judged.hash?.toString('hex') ?? '' },
      cells
    };
    const frozen = await freeze(tx, { kind: CONTROL_TABLE, subject: String(year), content });
    if (!frozen) return refused('table-unchanged');
    return accepted({ year, version: frozen.version }, controlTablePublished(year, frozen));
  }
});
