import type { Edition, EditionId } from '../edition.ts';
import { decree863 } from './decree-863.ts';
import { draft112 } from './draft-112/edition.ts';
import { ruleSince2024 } from './rule-since-2024.ts';

/** Every edition that ships, by its id. */
export const editions: Readonly<Record<EditionId, Edition>> = {
  'draft-112': draft112,
  'decree-863': decree863,
  'rule-since-2024': ruleSince2024
};

/** The edition used where configuration names none. */
export const DEFAULT_EDITION: EditionId = 'draft-112';
