import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Actor } from '#platform/actor.ts';
import { isCommand, type Command } from '#platform/server/command/command.ts';
import { staff, system, visitor } from '../support/actors.ts';
import { useDatabase } from '../support/database.ts';
import { meetingRow, questionRow } from '../support/rows.ts';

useDatabase();

const doors = import.meta.glob<Record<string, unknown>>(
  ['../../src/*/server/index.ts', '../../src/platform/server/*/index.ts'],
  { eager: true }
);
const commands = [...new Set(Object.values(doors).flatMap((door) => Object.values(door).filter(isCommand)))];

let known: string[] = [];

beforeAll(async () => {
  const meeting = await meetingRow();
  const question = await questionRow(meeting.id);
  known = [meeting.id, meeting.number, question.id, question.number];
});

const HOSTILE = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '🙂',
  '<script>alert(1)</script>',
  "'; drop table journal; --",
  '../../etc/passwd',
  '-1',
  '1e309',
  'NaN',
  '999999999999',
  '0x10',
  'null',
  'undefined',
  '2026-02-30',
  '0000-00-00',
  '0000-01-01',
  '9999-12-31',
  '-271821-04-20',
  '2026-12-15T25:61',
  '٣',
  'x'.repeat(100_000),
  '%00',
  '${7*7}',
  '{{7*7}}',
  'қ'.repeat(5_000)
];
const PLAUSIBLE = [
  'health',
  'abai',
  'kk',
  'on',
  '30',
  '120',
  '2027-03-01',
  '2027-03-01T18:30',
  'publish',
  'decline',
  'yes',
  'no',
  'mixed',
  'web',
  'https://example.test/x',
  'a@example.test',
  '00000000-0000-7000-8000-000000000001',
  'Неге?',
  'Себебі осы'
];

/** One value of a form or of a forged body: mostly text, now and then something that no form sends. */
const value = (): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...PLAUSIBLE, ...known) },
    { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
    { weight: 1, arbitrary: fc.anything({ maxDepth: 1 }) },
    { weight: 1, arbitrary: fc.array(fc.constantFrom(...PLAUSIBLE), { maxLength: 3 }) }
  );

const fieldsOf = (schema: z.ZodType): string[] => {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodPipe) return fieldsOf(schema.in as z.ZodType);
  if (schema instanceof z.ZodDiscriminatedUnion || schema instanceof z.ZodUnion) {
    return [...new Set(schema.options.flatMap((option) => fieldsOf(option as z.ZodType)))];
  }
  return [];
};

const inputFor = (command: Command): fc.Arbitrary<unknown> => {
  const fields = Object.fromEntries(fieldsOf(command.schema).map((name) => [name, value()]));
  return fc.oneof(
    { weight: 9, arbitrary: fc.record(fields, { requiredKeys: [] }) },
    { weight: 1, arbitrary: fc.anything() }
  );
};

const ACTORS: Actor[] = [
  visitor(),
  visitor('0197a3c0-0000-4000-8000-000000000001'),
  staff('moderator'),
  staff('press-officer'),
  staff('executor'),
  staff('first-head'),
  staff('administrator', 'administration', ['administration']),
  staff('first-head', 'government', ['government']),
  system
];

test('every door has its commands found', () => {
  expect(commands.length).toBeGreaterThan(30);
});

test.each(commands.map((command) => [command.commandName, command] as const))(
  '%s answers every input with a value or a refusal, and never throws',
  async (_, command) => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ACTORS), inputFor(command), async (actor, input) => {
        const outcome = await command(actor, input);
        if (outcome.ok) return;
        expect(outcome.refusal.reason).toMatch(/^[a-z-]+$/);
      }),
      { numRuns: 100 }
    );
  }
);
