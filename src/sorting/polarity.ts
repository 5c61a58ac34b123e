import { folded, remembered, stems } from '#text/index.ts';

const RUSSIAN = /^(?:не|нет|ни|нельзя|без|невозможно|никто|ничего)$/u;
const KAZAKH = /^(?:жок|емес)$/u;
const KAZAKH_VERB =
  /.{2}(?:м|б|п)(?:а|е)(?:й(?:ды|ди|м|мыз|миз|мын|мин|сыз|сиз|сын|син|ак|ек|тын|тин)?|д[ыи](?:м|к|н|низ|ныз)?|г[ае]н\S*|с(?:ын|ин|тан|тен)?|у\S*|п)$/u;

// Each matter and its opposite: the beginnings of their stems, folded, Russian and Kazakh.
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [/^откр|^аш$/u, /^закр|^жаб/u],
  [/^повыс|^повыш|^подн|^котер|^арт|^увелич/u, /^сниз|^сниж|^пониз|^пониж|^уменьш|^томенд|^азай/u],
  [/^включ|^кос$|^подключ/u, /^отключ|^выключ|^ажыра|^ошир/u],
  [/^разреш|^руксат/u, /^запре|^тыйым/u],
  [/^постро|^салу|^сал$/u, /^снес|^снос|^буз/u],
  [/^дорож|^кымбат/u, /^дешев|^арзан/u],
  [/^добав|^кос/u, /^убр|^убер|^алып/u]
];

/** How a text is turned: how many of its words deny, and for each pair of opposites which side it names (1, −1, 0 both or none). */
export interface Polarity {
  readonly denials: number;
  readonly sides: readonly number[];
}

const REMEMBERED = 20_000;

const denies = remembered(REMEMBERED, (word) => RUSSIAN.test(word) || KAZAKH.test(word) || KAZAKH_VERB.test(word));

/** On which side of each pair of opposites a stem stands: bits of the first sides, then of the second. */
const sidesOfStem = remembered(REMEMBERED, (stem) =>
  OPPOSITES.reduce(
    (bits, [one, other], at) => bits | (Number(one.test(stem)) << at) | (Number(other.test(stem)) << (at + 16)),
    0
  )
);

/** Reads the polarity of a text, in Kazakh («жоқ», «берілмейді») and in Russian («не», «нельзя»); `found` are its stems. Total. */
export const polarityOf = (text: string, found: readonly string[] = stems(text)): Polarity => {
  const bits = found.reduce((all, stem) => all | sidesOfStem(stem), 0);
  return {
    denials: folded(text).split(' ').filter(denies).length,
    sides: OPPOSITES.map((_, at) => ((bits >> at) & 1) - ((bits >> (at + 16)) & 1))
  };
};

/** Whether one text denies what the other says, or asks for the opposite. Says something only of texts alike in their words. */
export const opposed = (one: Polarity, other: Polarity): boolean =>
  one.denials % 2 !== other.denials % 2 || one.sides.some((side, at) => side * (other.sides[at] ?? 0) < 0);
