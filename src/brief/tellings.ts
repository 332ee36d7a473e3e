// What a register sends out: feeds and reminders. No page loads this.
export { type AtomEntry, type AtomFeed, atomOf } from './atom.ts';
export {
  type AccordChange,
  changesFeed,
  deadlinesFeed,
  type FeedHead,
  type ToldDeadline,
  type ToldDecision,
} from './feeds.ts';
export type { Letter } from './letter.ts';
export type { Tellings } from './messages/tellings/tellings.ts';
export { type Recipient, type Reminded, reminder, reminderDigest, type ToldAs } from './reminder.ts';
