import { createHash } from 'node:crypto';
import { markedText, type TextPiece } from '../marked-text.ts';
import { similarQuestions } from './similar.views.ts';

/** What the asker should see before the question leaves. `of` says which text was looked at: sent back, it is not asked again. */
export type Review = {
  of: string;
  similar: { number: string; text: string; support: number }[];
  personal: TextPiece[] | null;
};

const MOST_SHOWN = 3;

// The script shows similar questions while one types; then only personal data is worth another step.
const SEEN_WHILE_TYPING = 'seen';

/** Looks at a text before it is sent; null when there is nothing to say, or it was said of this very text. */
export const reviewOf = async (text: string, reviewed: string, meeting: string): Promise<Review | null> => {
  const of = createHash('sha256').update(text).digest('base64url').slice(0, 16);
  if (reviewed === of || text.trim() === '') return null;
  const personal = markedText(text);
  const found = reviewed === SEEN_WHILE_TYPING ? [] : await similarQuestions(text, meeting, MOST_SHOWN);
  if (personal === null && found.length === 0) return null;
  return { of, personal, similar: found.map(({ number, text: asked, support }) => ({ number, text: asked, support })) };
};
