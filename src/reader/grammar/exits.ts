import type { Wording } from '../wording.ts';
import { amendmentWordings } from './amendments.ts';
import { conditionWordings } from './conditions.ts';
import { convenienceWordings } from './convenience.ts';
import { denunciationWordings } from './denunciation.ts';
import { noticeWordings } from './notices.ts';
import { survivalWordings } from './survival.ts';

/** What may end an agreement, how a notice is given, and what outlasts the end. */
export const exitWordings: readonly Wording[] = [
  ...convenienceWordings,
  ...denunciationWordings,
  ...survivalWordings,
  ...noticeWordings,
  ...conditionWordings,
  ...amendmentWordings,
];
