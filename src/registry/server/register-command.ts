import type { z } from 'zod';
import type { Result } from '#platform/result.ts';
import { command, type Command, type CommandContext } from '#platform/server/command/command.ts';
import { canKeepRegister } from '../permissions.ts';
import type { Register } from '../register.ts';
import { renewQuietly } from './kept-register.ts';
import { lockedRegister } from './locked-register.store.ts';

/** What a change of the register is given: the whole register as it is now, locked against other changes. */
export type RegisterContext<Input> = CommandContext<Input> & { register: Register };

type Spec<Schema extends z.ZodType, Value> = {
  name: string;
  input: Schema;
  run: (context: RegisterContext<z.output<Schema>>) => Promise<Result<Value>>;
};

/**
 * A command that changes the register: administrators may, one change at a time, and this process has read the register
 * anew when it answers.
 */
export const registerCommand = <Schema extends z.ZodType, Value>({
  name,
  input,
  run
}: Spec<Schema, Value>): Command<Schema, Value> => {
  const change = command<Schema, Register, Value>({
    name,
    input,
    find: ({ tx }) => lockedRegister(tx),
    may: canKeepRegister,
    run: ({ subject, ...context }) => run({ ...context, register: subject })
  });
  const renewing = async (...call: Parameters<typeof change>): ReturnType<typeof change> => {
    const outcome = await change(...call);
    if (outcome.ok) await renewQuietly();
    return outcome;
  };
  return Object.assign(renewing, { commandName: change.commandName, schema: change.schema });
};
