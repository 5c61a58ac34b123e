import { refusedField, type Refused } from '#platform/result.ts';
import type { IncomingFile } from '#platform/server/files/index.ts';
import { readSheets } from '#platform/server/sheets/index.ts';
import { type Comment, commentsOfLines, type CommentSource } from '../comment.ts';
import { commentsOfSheets } from '../comment-table.ts';

/** Comments that are all at hand: read once. */
const atHand = (kind: string, comments: readonly Comment[]): CommentSource => ({
  kind,
  read: (after) => Promise.resolve({ comments: after === null ? comments : [], mark: 'read' })
});

/** A source of what somebody brought: the table that a site exported, or pasted lines. Refuses in words what is neither. */
export const broughtSource = async (
  file: IncomingFile | undefined,
  pasted: string | null
): Promise<{ ok: true; source: CommentSource } | Refused> => {
  if (!file) return pasted === null ? refusedField('pasted', 'required') : lines(pasted);
  const read = await readSheets(file);
  if (!read.ok) return refusedField('files', read.fault);
  const comments = commentsOfSheets(read.sheets);
  return comments === null
    ? refusedField('files', 'table-without-heads')
    : { ok: true, source: atHand('table', comments) };
};

const lines = (pasted: string): { ok: true; source: CommentSource } => ({
  ok: true,
  source: atHand('pasted', commentsOfLines(pasted))
});
