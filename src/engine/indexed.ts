// What a register keeps of an accord so that it need not be asked again. A page does not load this.
export { type StandingRow, type StandingsQuestion, standingsOf } from './standings.ts';
