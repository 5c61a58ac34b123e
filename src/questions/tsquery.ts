const lexeme = (term: string): string => `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

const anyOf = (terms: readonly string[]): string => `(${terms.map(lexeme).join('|')})`;

/** All of the groups, any term of each, as PostgreSQL's tsquery; null when there is no word to look for. */
export const tsqueryOf = (groups: readonly (readonly string[])[]): string | null =>
  groups.length === 0 ? null : groups.map(anyOf).join('&');
