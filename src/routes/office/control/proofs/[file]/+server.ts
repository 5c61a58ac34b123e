import { error } from '@sveltejs/kit';
import { mayReadProofs } from '#oversight/index.ts';
import { dutyOfProof, dutyToAttest } from '#oversight/server/index.ts';
import { findFile, serveFile } from '#platform/server/files/index.ts';
import type { RequestHandler } from './$types';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A proof of an attestation, for those who may read the proofs of its duty; never public. */
export const GET: RequestHandler = async ({ params, request, locals }) => {
  if (!ID.test(params.file)) error(404);
  const [file, obligation] = await Promise.all([findFile(params.file), dutyOfProof(params.file)]);
  const duty = obligation && (await dutyToAttest(obligation));
  if (!file || !duty || !mayReadProofs(locals.actor, duty.about, duty.acts)) error(404);
  return serveFile(file, request, false);
};
