import type { Wording } from '../wording.ts';
import { englishNews } from './news-en.ts';
import { japaneseNews } from './news-ja.ts';
import { koreanNews } from './news-ko.ts';

/** What reports say that parties did or said. */
export const newsWordings: readonly Wording[] = [...englishNews, ...japaneseNews, ...koreanNews];
