import { z } from 'zod';
import type { DomainEvent } from '#platform/event.ts';
import { accepted, refused, type FieldIssue } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { newId } from '#platform/server/ids.ts';
import { PAPER_ROWS } from '../paper-batch.ts';
import { canAsk } from '../permissions.ts';
import { LONGEST_QUESTION } from '../question.ts';
import { askWithin } from './ask-question.ts';
import { keepSheet, sheetsThere } from './paper-sheets.store.ts';
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
    const [batch, events, numbers] = [newId(), [] as DomainEvent[], [] as string[]];
    for (const [place, { sheet, ...asked }] of rows.entries()) {
      const input = {
        ...asked,
        meeting: subject.id,
        hall,
        district: null,
        door: 'paper' as const,
        spokenIn: '' as const
      };
      const kept = await askWithin({ input, tx, now, subject });
      if (!kept.ok) {
        if (!kept.refusal.issues) return kept;
        issues.push(...kept.refusal.issues.map((issue) => inRow(place, issue)));
        continue;
      }
      if (!issues.some((issue) => issue.field === `rows.${place}.sheet`))
        await keepSheet(tx, { question: kept.value.question, meeting: subject.id, batch, sheet });
      events.push(...kept.events);
      numbers.push(kept.value.number);
    }
    return issues.length > 0 ? refused('invalid', { issues }) : accepted({ numbers }, ...events);
  }
});

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
