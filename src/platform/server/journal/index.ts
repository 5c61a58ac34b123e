export { askJournalVerification } from './ask-journal-verification.ts';
export { CHAIN_BLOCK, chainBlock } from './chain-block.ts';
export { JOURNAL_HEAD, type JournalHead, readHead } from './journal-head.ts';
export { journalKinds, journalRows, type JournalFilter, type JournalRow } from './journal.views.ts';
export { publishJournalHead } from './publish-journal-head.ts';
export { compareHead, headAfter, newestHeads, type PublishedHead } from './published-heads.views.ts';
export { subscriptions, timetable } from './subscriptions.ts';
export { lastVerifications, type Verification } from './verifications.views.ts';
export { type JournalVerdict, verifyJournal } from './verify-journal.views.ts';
