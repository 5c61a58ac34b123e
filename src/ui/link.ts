/** A way to go: where, and in which words. `current` marks the page or the view that is shown now. */
export type Link = Readonly<{ href: string; text: string; current?: boolean | undefined }>;
