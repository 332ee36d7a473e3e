import type { Words } from './en.ts';
import { accord } from './ja/accord.ts';
import { accords } from './ja/accords.ts';
import { desk } from './ja/desk.ts';
import { frame } from './ja/frame.ts';
import { kept } from './ja/kept.ts';
import { pictures } from './ja/pictures.ts';
import { reader } from './ja/reader.ts';
import { record } from './ja/record.ts';
import { settings } from './ja/settings.ts';

/** The words of the page in Japanese, by name. */
export const words: Words = {
  ...frame,
  ...desk,
  ...accords,
  ...accord,
  ...pictures,
  ...record,
  ...kept,
  ...reader,
  ...settings,
};
