import type { Wording } from '../wording.ts';
import { convenienceWordings } from './convenience.ts';
import { survivalWordings } from './survival.ts';

/** What may end an agreement, and what outlasts it. */
export const exitWordings: readonly Wording[] = [...convenienceWordings, ...survivalWordings];
