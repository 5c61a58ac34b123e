export { trainClassifier, type Classifier, type Guess, type Labelled } from './classifier.ts';
export { type Across, learnAcross, type Parallel } from './across-languages.ts';
export { createGrouping, noCorrections, type Corrections, type Grouping, type Placement } from './groups.ts';
export { type Meanings, meaningsOf } from './meanings.ts';
export { createNeighbours, type Neighbour, type NeighbourIndex } from './neighbours.ts';
export { createPacker, createUnpacker, type PackedPortraits } from './packed-portraits.ts';
export { decide, trainPairs, type Decision, type JudgedPair, type PairModel } from './pair-decision.ts';
export { PAIR_FEATURES, type Meaning, type Rarity } from './pair-features.ts';
export { learnPlaces, noPlaces, type Gazetteer, type Place } from './places.ts';
export { portraitOf, type Portrait } from './portrait.ts';
export { trainRouter, type Route, type Router, type Routing, type Theme } from './routing.ts';
export { seeded, shuffled } from './seeded.ts';
export { learnSpace, nearness, placeIn, type Space } from './space.ts';
export { medoid, systematise, type Grain, type Systematised } from './systematisation.ts';
export { tellingTerms, type Term } from './terms.ts';
export { type Period, trendOf } from './trends.ts';
export { vetoOf, type Veto } from './vetoes.ts';
export {
  gazetteerOf,
  lessonsFrom,
  pairModelFrom,
  parallelDocuments,
  themesOn,
  type Example,
  type PairLessons,
  type PersonsPair,
  type TaxonomyTheme
} from './knowledge.ts';
export {
  closedFrom,
  type Competence,
  competentOn,
  type KeptTheme,
  type Taxonomy,
  type ThemeWords
} from './taxonomy/kept-theme.ts';
export { canKeepTaxonomy, canReadTaxonomy } from './taxonomy/permissions.ts';
export { fieldCodes, refusals } from './refusals.ts';
export { type AdoptedGroup, type AdoptedPeriod, type AdoptedSorting, codeOf } from './adoption/adopted-sorting.ts';
export { shownQuality } from './adoption/method-quality.ts';
export { bodiesAdoptedFor, canAdoptSorting } from './adoption/permissions.ts';
export { addresseeWords, learnedWords, positionWords, reasonWords, trendWords } from './adoption/reason-words.ts';
export {
  type Column,
  COLUMNS,
  type Doubt,
  type SortedGroup,
  type SortedTheme,
  type SortingResult,
  type Trend,
  type UrgencySignal
} from './result.ts';
export { differencesOf } from './adoption/differences.ts';
export { type Contest } from './contest/contest.ts';
export { bodiesAnsweredFor } from './contest/permissions.ts';
export { bodiesSortedFor, canSort, regionsSortedFor } from './permissions.ts';
export {
  askedAs,
  daysSoFar,
  ofMeeting,
  type Owner,
  ownerOf,
  parseScope,
  PERIOD_SCOPES,
  type PeriodScope,
  REPUBLIC,
  type Scope,
  scopeCode
} from './scope.ts';
export { type WhyHere, whyHere } from './board/why-here.ts';
