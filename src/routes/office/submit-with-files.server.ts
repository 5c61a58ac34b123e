import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { localizeHref } from '#paraglide/runtime.js';
import type { Command } from '#platform/server/command/command.ts';
import { type IncomingFile, MAX_FILES } from '#platform/server/files/index.ts';
import { type Failure, refusedForm, valuesOf } from '../submit.server.ts';

/** Where to go when it is done, and what stands over the form's fields. */
type Way<Value> = { to: string | ((value: Value) => string); input?: Readonly<Record<string, string>> };

/** One form with files, one command: as `submit`, with the files read and given as `files`. */
export const submitWithFiles = async <Value>(
  event: RequestEvent,
  command: Command<z.ZodType, Value>,
  { to, input = {} }: Way<Value>
): Promise<Failure> => {
  const form = await event.request.formData();
  const values = valuesOf(form);
  const receipt = form.get('receipt');
  const options = typeof receipt === 'string' && receipt !== '' ? { receipt: receipt.slice(0, 100) } : {};
  const outcome = await command(event.locals.actor, { ...values, ...input, files: await filesOf(form) }, options);
  if (outcome.ok) redirect(303, localizeHref(typeof to === 'string' ? to : to(outcome.value)));
  return refusedForm(event, outcome.refusal, values);
};

/** The chosen files; a field nobody filled brings one without name and bytes. One more than allowed is refused, so no more are read. */
const filesOf = (form: FormData): Promise<IncomingFile[]> => {
  const chosen = form.getAll('files').filter((value) => value instanceof File && value.name !== '');
  return Promise.all(chosen.slice(0, MAX_FILES + 1).map(async (file) => readFile(file)));
};

const readFile = async (file: FormDataEntryValue): Promise<IncomingFile> =>
  file instanceof File ? { name: file.name, bytes: await file.bytes() } : { name: '', bytes: new Uint8Array() };
