import { z } from 'zod';
import { accepted, refused, type FieldIssue } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { newId } from '#platform/server/ids.ts';
import { PAPER_ROWS } from '../paper-batch.ts';
import { canAsk } from '../permissions.ts';
import { LONGEST_QUESTION } from '../question.ts';
import { askAllWithin } from './ask-question.ts';
import { keepSheets, sheetsThere } from './paper-sheets.store.ts';
import { meetingToAsk } from './question.store.ts';

const row = z.object({
  sheet: field.text(30),
  text: field.text(LONGEST_QUESTION),
  name: field.optionalText(200),
  contact: field.optionalText(200),
  consent: field.checked()
});

/**
 * Puts the questions of up to twenty sheets of paper, all or none: every faulty row is named with its field. A sheet's number
 * stands once in a meeting, so that a sheet typed in again by somebody else is found.
 */
export const askOnPaper = command({
  name: 'ask-on-paper',
  input: z.object({ meeting: field.id(), hall: field.optionalId(), rows: z.array(row).min(1).max(PAPER_ROWS) }),
  find: ({ tx, input }) => meetingToAsk(tx, input.meeting),
  may: (actor, meeting) => canAsk(actor, meeting, 'paper'),
  async run({ input: { hall, rows }, tx, now, subject }) {
    const issues = faultsOfSheets(rows, await sheetsThere(tx, subject.id));
    const asked = rows.map((written) => ({ ...written, ...ON_PAPER, meeting: subject.id, hall }));
    const results = await askAllWithin(
      tx,
      asked.map((input) => ({ input, now, subject }))
    );
    const refusal = results.find((result) => !result.ok && !result.refusal.issues);
    if (refusal && !refusal.ok) return refusal;
    for (const [place, result] of results.entries())
      if (!result.ok) issues.push(...(result.refusal.issues ?? []).map((issue) => inRow(place, issue)));
    if (issues.length > 0) return refused('invalid', { issues });
    const kept = results.flatMap((result) => (result.ok ? [result] : []));
    const batch = newId();
    await keepSheets(
      tx,
      kept.map(({ value: { question } }, place) => ({
        question,
        meeting: subject.id,
        batch,
        sheet: rows[place]?.sheet ?? ''
      }))
    );
    const numbers = kept.map(({ value }) => value.number);
    return accepted({ numbers }, ...kept.flatMap(({ events }) => events));
  }
});

const ON_PAPER = { district: null, door: 'paper', spokenIn: '' } as const;

const inRow = (place: number, issue: FieldIssue): FieldIssue => ({
  ...issue,
  field: issue.field === 'hall' ? 'hall' : `rows.${place}.${issue.field}`
});

/** A sheet that is there already, or stands twice in the batch. */
const faultsOfSheets = (rows: readonly { sheet: string }[], there: ReadonlySet<string>): FieldIssue[] =>
  rows.flatMap(({ sheet }, place) => {
    const twice = rows.findIndex((other) => other.sheet === sheet) < place;
    return twice || there.has(sheet) ? [{ field: `rows.${place}.sheet`, code: 'sheet-there' }] : [];
  });
