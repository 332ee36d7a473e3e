/** What a column of a register can say of an agreement. */
export const registerFields = [
  'id',
  'title',
  'counterparty',
  'ownParty',
  'kind',
  'status',
  'signed',
  'start',
  'length',
  'end',
  'tacit',
  'renewal',
  'times',
  'notice',
  'noticeBy',
  'ends',
  'law',
  'counting',
  'zone',
  'owner',
  'labels',
  'remarks',
] as const;

/** One of {@link registerFields}. */
export type RegisterField = (typeof registerFields)[number];
