/** Why a form was refused, in the reader's words: in sum, beside each field, and the point of the decree it rests on. */
export type Problems = { summary: string; fields: Record<string, string>; cites: string | null };
