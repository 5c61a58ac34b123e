import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { System } from '#platform/actor.ts';
import { ZONE } from '#platform/clock.ts';
import type { Command } from '#platform/server/command/command.ts';

/** Who fills the demonstration; it stands in the journal. */
export const DEMONSTRATION: System = { kind: 'system', name: 'demonstration' };

/**
 * Carries a command out at an instant of the past, once: after an interruption the same act finds its receipt. The
 * demonstration asks for nothing that could be refused, so a refusal throws.
 */
export const act = async <Schema extends z.ZodType, Value>(
  command: Command<Schema, Value>,
  input: z.input<Schema>,
  at: Temporal.Instant
): Promise<Value> => {
  const receipt = createHash('sha256')
    .update(JSON.stringify([at.toString(), input]))
    .digest('base64url');
  const outcome = await command(DEMONSTRATION, input, { at, receipt });
  if (outcome.ok) return outcome.value;
  throw new Error(`${command.commandName} was refused: ${JSON.stringify({ refusal: outcome.refusal, input })}`);
};

/** The form's way to write an instant: the clock on the wall in Kazakhstan. */
export const localText = (instant: Temporal.Instant): string =>
  instant.toZonedDateTimeISO(ZONE).toPlainDateTime().toString({ smallestUnit: 'minute' });
