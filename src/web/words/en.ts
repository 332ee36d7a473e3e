import { accord } from './en/accord.ts';
import { accords } from './en/accords.ts';
import { desk } from './en/desk.ts';
import { frame } from './en/frame.ts';
import { kept } from './en/kept.ts';
import { pictures } from './en/pictures.ts';
import { reader } from './en/reader.ts';
import { record } from './en/record.ts';
import { settings } from './en/settings.ts';

/** The words of the page in English, by name. */
export const words = {
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

/** The name of a word. */
export type Word = keyof typeof words;

/** Every word, in one language. */
export type Words = Readonly<Record<Word, string>>;
