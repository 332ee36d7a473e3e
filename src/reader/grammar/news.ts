import type { Wording } from '../wording.ts';
import { englishNews } from './news-en.ts';

/** What reports say that parties did or said. */
export const newsWordings: readonly Wording[] = [...englishNews];
