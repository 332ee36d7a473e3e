import type { Fact } from '../fact.ts';
import type { Found } from '../found.ts';
import { type Stated, statedFacts } from './stated.ts';

const conditions: Stated = {
  'condition-ratification': { value: 'ratification', confidence: 0.9 },
  'condition-approval': { value: 'approval', confidence: 0.8 },
  'condition-procedures': { value: 'internal-procedures', confidence: 0.85 },
  'condition-notifications': { value: 'notifications', confidence: 0.9 },
  'condition-precedent': { value: 'precedent', confidence: 0.7 },
};

/** On what an agreement or its renewal is conditional. */
export const conditionFacts = (found: Found): readonly Fact[] => statedFacts(found, 'condition', conditions);
