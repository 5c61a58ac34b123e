import type { Link } from '#ui/link.ts';
import type { Option } from './words.ts';

/** One field of a form or a filter, in words. */
export type SheetField = {
  name: string;
  label: string;
  type?: 'text' | 'textarea' | 'email' | 'password' | 'date' | 'number' | 'url' | 'search';
  value?: string;
  hint?: string;
  options?: readonly Option[];
  size?: 'full' | 'medium' | 'short';
  /** The language of what is to be written, for the keyboard and the spelling. */
  lang?: string;
  optional?: boolean;
};

/** A page that is one form: what it is called, where it stands, what it asks, what its button says. */
export type FormSheet = {
  title: string;
  lead?: string;
  crumbs: readonly Link[];
  fields: readonly SheetField[];
  hidden?: Readonly<Record<string, string>>;
  submit: string;
  danger?: boolean;
  receipt: string;
};
