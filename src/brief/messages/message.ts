/**
 * One sentence or word in English, Japanese and Korean, in the order of the languages. `{name}` stands for a value, `{n:day|days}` for the word
 * that fits a number, `{name+은}` for a value with the Korean particle that fits its last sound.
 */
export type Message = readonly [en: string, ja: string, ko: string];
