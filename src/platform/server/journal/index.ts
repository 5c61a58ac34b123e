export { journalKinds, journalRows, type JournalFilter, type JournalRow } from './journal.views.ts';
export { type JournalVerdict, verifyJournal } from './verify-journal.views.ts';
