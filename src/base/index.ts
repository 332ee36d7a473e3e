export { type Diagnostic, type Place, type Severity, spoken } from './diagnostic.ts';
export { canonical, compareCodePoints, isRecord, type Json, type JsonRecord, sameJson } from './json.ts';
export { inLanguage, type Language, type Localized, languages } from './language.ts';
export { near } from './near.ts';
export { english, listed, type Part, type Sentence, sentence, wordsOf } from './sentence.ts';
