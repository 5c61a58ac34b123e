import { plainName } from './plain-name.ts';
import { type CellReading, misread, type NamedChoice, understood } from './table-format.ts';

const MOST_NAMED = 4;

/** Reads one of the choices by any of its names, whatever the letters' case, marks and keyboard; a whole name goes before others. */
export const readChoice = (
  choices: readonly NamedChoice[]
): { read: (text: string) => CellReading<string>; choices: readonly NamedChoice[] } => {
  const whole = byName(choices, ({ value, shown }) => [value, ...Object.values(shown)]);
  const other = byName(choices, ({ names }) => names);
  const find = (name: string): readonly NamedChoice[] => whole.get(name) ?? other.get(name) ?? [];
  return { choices, read: (text) => chosen(find(plainName(text))) };
};

const byName = (
  choices: readonly NamedChoice[],
  namesOf: (choice: NamedChoice) => readonly string[]
): ReadonlyMap<string, readonly NamedChoice[]> => {
  const found = new Map<string, NamedChoice[]>();
  for (const choice of choices)
    for (const name of new Set(namesOf(choice).map(plainName))) found.set(name, [...(found.get(name) ?? []), choice]);
  return found;
};

/** Reads several of them, with commas, semicolons or line ends between; none twice. */
export const readChoices = (
  choices: readonly NamedChoice[]
): { read: (text: string) => CellReading<readonly string[]>; choices: readonly NamedChoice[] } => {
  const one = readChoice(choices);
  return {
    choices,
    read: (text) =>
      allOf(
        text
          .split(/[,;\n]/)
          .filter((part) => part.trim() !== '')
          .map(one.read)
      )
  };
};

const chosen = (found: readonly NamedChoice[]): CellReading<string> => {
  const [only, another] = found;
  if (!only) return misread('not-among-choices');
  const names = found.slice(0, MOST_NAMED).map(({ shown }) => shown.kk);
  return another ? misread('several-fit', { names: names.join(', ') }) : understood(only.value);
};

const allOf = (readings: readonly CellReading<string>[]): CellReading<readonly string[]> => {
  const wrong = readings.find((reading) => !reading.ok);
  if (wrong) return wrong;
  return understood([...new Set(readings.flatMap((reading) => (reading.ok ? [reading.value] : [])))]);
};
