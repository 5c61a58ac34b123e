import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import { groupedNumber } from '#platform/words/index.ts';
import {
  type Difference,
  differences,
  formatWords,
  inTwo,
  justificationOf,
  type Proposal,
  type ProposalTerm,
  type ProposalTerms,
  proposalTermWords,
  windowWords
} from '#planning/index.ts';
import type { DifferenceLine } from '#planning/proposals/ui/DifferenceList.svelte';
import type { ProposalLine } from '#planning/proposals/ui/ProposalTable.svelte';
import type { RegisterNames } from '../../register-names.server.ts';

/** A proposed meeting in words, as a row of a table. */
export const proposalLine = (
  line: ProposalTerms & { id: string },
  names: RegisterNames,
  locale: Locale
): ProposalLine => {
  const [region = '', ...others] = line.regions;
  const also = listOf(others, names.region);
  const joint = listOf(line.jointWith, names.body);
  return {
    id: line.id,
    when: windowWords(line, locale),
    place: names.region(region),
    districts: listOf(line.districts, (id) => names.district(id) ?? id) || null,
    also: also && m.proposals_also({ regions: also }, { locale }),
    theme: inTwo(line.themeKk, line.themeRu, locale),
    justification: justificationOf(line, locale),
    format: formatWords(line.format, locale),
    participants: line.participants === null ? null : groupedNumber(line.participants, locale),
    joint: joint && m.proposals_joint({ bodies: joint }, { locale })
  };
};

const listOf = (ids: readonly string[], nameOf: (id: string) => string): string => ids.map(nameOf).join(', ');

/** What changed from one version to another, in words. */
export const differenceLines = (
  before: readonly Proposal[],
  after: readonly Proposal[],
  names: RegisterNames,
  locale: Locale
): DifferenceLine[] => differences(before, after).map((difference) => differenceLine(difference, names, locale));

const differenceLine = (difference: Difference<Proposal>, names: RegisterNames, locale: Locale): DifferenceLine => {
  const line = difference.kind === 'removed' ? difference.was : difference.now;
  return {
    kind: difference.kind,
    id: line.id,
    title: inTwo(line.themeKk, line.themeRu, locale),
    about: `${names.region(line.regions[0] ?? '')}, ${windowWords(line, locale)}`,
    changes:
      difference.kind === 'changed'
        ? difference.terms.map((term) => ({
            label: proposalTermWords(term, locale),
            was: termText(term, difference.was, names, locale),
            now: termText(term, difference.now, names, locale)
          }))
        : []
  };
};

/** One part of a proposal in words. */
const termText = (term: ProposalTerm, line: ProposalTerms, names: RegisterNames, locale: Locale): string => {
  const said = proposalLine({ id: '', ...line }, names, locale);
  const texts: Record<ProposalTerm, string> = {
    place: [said.place, said.districts, said.also].filter(Boolean).join('; '),
    window: said.when,
    format: said.format,
    theme: `${line.themeKk} / ${line.themeRu}`,
    justification: [line.justificationKk, line.justificationRu].filter(Boolean).join(' / '),
    participants: said.participants ?? '',
    jointWith: listOf(line.jointWith, names.body)
  };
  return texts[term] || m.proposals_nothing({}, { locale });
};
