import type { Words } from './en.ts';
import { accord } from './ko/accord.ts';
import { accords } from './ko/accords.ts';
import { desk } from './ko/desk.ts';
import { frame } from './ko/frame.ts';
import { kept } from './ko/kept.ts';
import { pictures } from './ko/pictures.ts';
import { reader } from './ko/reader.ts';
import { record } from './ko/record.ts';
import { settings } from './ko/settings.ts';

/** The words of the page in Korean, by name. */
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
