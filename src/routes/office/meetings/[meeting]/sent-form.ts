/** What a form that was sent back holds: what was typed over what stands, and what is wrong with it. */
export type Sent = { values: Record<string, string>; errors: Record<string, string> };
