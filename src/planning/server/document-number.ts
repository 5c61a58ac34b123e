import { field } from '#platform/server/command/input.ts';

/** A number of a document is kept without its sign: «№ 4» and «4» are the same. */
export const documentNumber = field.text(100).transform((text) => text.replace(/^№\s*/, ''));
