import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import { localizeHref } from '#paraglide/runtime.js';
import type { Refusal } from '#platform/result.ts';
import type { Outcome } from '#platform/server/command/command.ts';
import { newId } from '#platform/server/ids.ts';
import type { Actor } from '#platform/actor.ts';
import type { Problems } from '#ui/problems.ts';
import { refusalWords } from './refusal-words.server.ts';

type AnyCommand<Value> = (actor: Actor, input: unknown, options?: { receipt?: string }) => Promise<Outcome<Value>>;

type Submission<Value> = {
  /** Where to go when it is done. */
  to: (value: Value) => string;
  /** Adds to, or replaces, what the form's fields say. */
  input?: (values: FormValues) => unknown;
};

/** A form's fields: one text, or several of the same name; files are left to the page. */
export type FormValues = Record<string, string | string[]>;

export type Failure = ActionFailure<{ problems: Problems; values: Record<string, string>; reason?: string }>;

/**
 * One form, one command: gives the fields to the command and goes on to `to`; a refusal comes back in words beside its
 * fields with everything typed.
 */
export const submit = async <Value>(
  event: RequestEvent,
  command: AnyCommand<Value>,
  { to, input = (values) => values }: Submission<Value>
): Promise<Failure> => {
  const form = await event.request.formData();
  const values = valuesOf(form);
  const receipt = form.get('receipt');
  const options = typeof receipt === 'string' && receipt !== '' ? { receipt: receipt.slice(0, 100) } : {};
  const outcome = await command(event.locals.actor, input(values), options);
  if (outcome.ok) redirect(303, localizeHref(to(outcome.value)));
  return refusedForm(event, outcome.refusal, values);
};

/** The answer to a refused form. */
export const refusedForm = (event: RequestEvent, refusal: Refusal, values: FormValues): Failure =>
  fail(statusOf(refusal), {
    problems: refusalWords(refusal, event.locals.locale),
    values: shownAgain(values),
    reason: refusal.reason
  });

/** The text fields of a form. */
export const valuesOf = (form: FormData): FormValues => {
  const values: FormValues = {};
  for (const name of new Set(form.keys())) {
    const texts = form.getAll(name).filter((value) => typeof value === 'string');
    if (texts.length > 0) values[name] = texts.length === 1 && texts[0] !== undefined ? texts[0] : texts;
  }
  return values;
};

/** Several values of one name come back as one text, with commas between. */
const shownAgain = (values: FormValues): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value].flat().join(',')]));

const STATUS: Record<string, number> = {
  'not-found': 404,
  'not-permitted': 403,
  'too-many-requests': 429,
  invalid: 400
};

/** 400 for what can be mended, 403, 404, 429; 409 for what the state of things forbids. */
export const statusOf = (refusal: Refusal): number => STATUS[refusal.reason] ?? 409;

/** A key for the form being shown: sent back with it, the act is carried out once. The page becomes the reader's own. */
export const newReceipt = (event: RequestEvent): string => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  return newId();
};
