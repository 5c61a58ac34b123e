import { error } from '@sveltejs/kit';
import type { Actor } from '#platform/actor.ts';
import { indicatorImport, planImport, proposalImport } from '#planning/server/index.ts';
import type { ImportScope, TableImport } from '#platform/server/table-import/index.ts';

/** A kind of import with the page that it was begun from and that shows what came of it. */
export type ImportKind = { is: TableImport; pageOf: (scope: ImportScope) => string };

/** Everything that can be brought as a table. */
const KINDS: readonly ImportKind[] = [
  { is: indicatorImport, pageOf: ({ body, year }) => `/office/priorities/${year}/${body}` },
  { is: proposalImport, pageOf: ({ body, year }) => `/office/proposals/${year}/${body}?done=imported` },
  { is: planImport, pageOf: ({ body, year }) => `/office/plans/${year}/${body}?done=imported` }
];

/** The kind of this name, for somebody who may import it for the body; else 404, or 403. */
export const importKind = (kind: string, actor: Actor, scope: ImportScope): ImportKind => {
  const found = KINDS.find(({ is }) => is.kind === kind);
  if (!found) error(404);
  if (!found.is.may(actor, scope)) error(403);
  return found;
};
