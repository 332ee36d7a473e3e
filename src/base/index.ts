export type { Diagnostic, Place, Severity } from './diagnostic.ts';
export { compareCodePoints, isRecord, type Json, type JsonRecord, sameJson } from './json.ts';
export { inLanguage, type Language, type Localized, languages } from './language.ts';
export { near } from './near.ts';
