import { z } from 'zod';
import type { Actor } from '../../actor.ts';
import type { FieldIssue, Refusal, Result } from '../../result.ts';
import { database, type Tx } from '../database/database.ts';
import { now as systemNow } from '../system-clock.ts';
import { keepActs } from './keep-acts.ts';
import { receiptsFor, storedKey } from './receipts.store.ts';

/** What a caller gets back: the value, or why not. */
export type Outcome<Value> = { ok: true; value: Value } | { ok: false; refusal: Refusal };

/** What `run` and `find` are given. `now` is the one instant of the whole act. */
export type CommandContext<Input> = { input: Input; actor: Actor; now: Temporal.Instant; tx: Tx };

export type CommandOptions = {
  /** A key made by the caller: the same key twice, also at once, is carried out once and answered alike. */
  receipt?: string | undefined;
  /** The instant of the act, for the first filling and for tests; else the system's clock. */
  at?: Temporal.Instant;
};

type Spec<Schema extends z.ZodType, Subject, Value> = {
  /** Verb-noun, as its file: it stands in the journal. */
  name: string;
  input: Schema;
  /** Loads what the act is about and locks it (`for update`); undefined refuses with `not-found`. */
  find: (context: CommandContext<z.output<Schema>>) => Promise<Subject | undefined>;
  /** A predicate on (post, body, object); false refuses with `not-permitted`. */
  may: (actor: Actor, subject: Subject, input: z.output<Schema>) => boolean;
  /** Asks the rule, saves, and returns what happened. A refusal rolls everything back. */
  run: (context: CommandContext<z.output<Schema>> & { subject: Subject }) => Promise<Result<Value>>;
};

export type Command<Schema extends z.ZodType = z.ZodType, Value = unknown> = {
  (actor: Actor, input: unknown, options?: CommandOptions): Promise<Outcome<Value>>;
  commandName: string;
  schema: Schema;
};

class Rollback extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.reason);
    this.refusal = refusal;
  }
}

/**
 * The one way to change state: parse → permit → one transaction → the rule → save → journal. Returns a function that
 * never throws for bad input or a refusal, only when a promise of the system is broken (the database is gone).
 */
export const command = <Schema extends z.ZodType, Subject, Value>(
  spec: Spec<Schema, Subject, Value>
): Command<Schema, Value> => {
  const execute = async (actor: Actor, raw: unknown, options: CommandOptions = {}): Promise<Outcome<Value>> => {
    const parsed = parseInput(spec.input, raw);
    if (!parsed.ok) return parsed;
    const at = options.at ?? systemNow();
    try {
      return await database()
        .transaction()
        .execute((tx) => carryOut(spec, { input: parsed.value, actor, now: at, tx }, options.receipt));
    } catch (error) {
      if (error instanceof Rollback) return { ok: false, refusal: error.refusal };
      throw error;
    }
  };
  return Object.assign(execute, { commandName: spec.name, schema: spec.input });
};

/** The input as a command of this schema takes it, or why it would be refused. */
export const parseInput = <Schema extends z.ZodType>(schema: Schema, raw: unknown): Outcome<z.output<Schema>> => {
  const parsed = schema.safeParse(raw, { reportInput: true });
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, refusal: { reason: 'invalid', issues: issuesOf(parsed.error) } };
};

const carryOut = async <Schema extends z.ZodType, Subject, Value>(
  spec: Spec<Schema, Subject, Value>,
  context: CommandContext<z.output<Schema>>,
  receipt: string | undefined
): Promise<Outcome<Value>> => {
  const { tx, actor, input, now } = context;
  const key = receipt ? storedKey({ command: spec.name, actor, receipt }) : undefined;
  const known = key && (await receiptsFor<Value>(tx, [key])).get(key);
  if (known) return { ok: true, value: known.value };
  const subject = await spec.find(context);
  if (subject === undefined) throw new Rollback({ reason: 'not-found' });
  if (!spec.may(actor, subject, input)) throw new Rollback({ reason: 'not-permitted' });
  const result = await spec.run({ ...context, subject });
  if (!result.ok) throw new Rollback(result.refusal);
  await keepActs(tx, [{ command: spec.name, actor, at: now, key, result }]);
  return { ok: true, value: result.value };
};

const issuesOf = (error: z.ZodError): FieldIssue[] =>
  error.issues.map((issue) => ({ field: issue.path.join('.'), ...codeOf(issue) }));

/** Our own codes stand in a custom issue's message; the library's are mapped to the few that have words. */
const codeOf = (issue: z.core.$ZodIssue): { code: string; params?: Record<string, string | number> } => {
  switch (issue.code) {
    case 'custom':
      return { code: issue.message };
    case 'too_big':
      return { code: issue.origin === 'string' ? 'too-long' : 'too-big', params: { limit: Number(issue.maximum) } };
    case 'too_small':
      return issue.origin === 'string'
        ? { code: 'required' }
        : { code: 'too-small', params: { limit: Number(issue.minimum) } };
    case 'invalid_value':
      return { code: issue.input === undefined || issue.input === '' ? 'nothing-chosen' : 'wrong-form' };
    case 'invalid_type':
      return { code: issue.input === undefined ? 'required' : 'wrong-form' };
    default:
      return { code: 'wrong-form' };
  }
};

/** For commands that are about nothing that exists yet. */
export const nothingToFind = (): Promise<null> => Promise.resolve(null);

/** Is this export of a door a command? */
export const isCommand = (value: unknown): value is Command =>
  typeof value === 'function' && 'commandName' in value && 'schema' in value;
