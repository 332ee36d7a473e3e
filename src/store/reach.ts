import { type Expression, expressionBuilder, type SqlBool } from 'kysely';
import type { Schema } from './schema.ts';

/** What may be read: everything, or what every one of the lists holds, by the accord itself or by a label of it. */
export type Reach = 'all' | readonly { readonly accords: readonly string[]; readonly labels: readonly string[] }[];

/** Which accords of those within reach are meant: those with a label, and those that a person owns or stands in for. */
export interface Chosen {
  readonly ids?: readonly string[];
  readonly label?: string;
  readonly carer?: string;
}

/** The condition that an accord, named by a column of the table asked, is one of those meant. */
export function chosen(accord: Expression<string>, { ids, label, carer }: Chosen): Expression<SqlBool> {
  const is = expressionBuilder<Schema>();
  return is.and([
    ...(ids === undefined ? [] : [is(accord, 'in', ids)]),
    ...(label === undefined
      ? []
      : [is(accord, 'in', is.selectFrom('label').select('label.accord').where('label.label', '=', label))]),
    ...(carer === undefined
      ? []
      : [is(accord, 'in', is.selectFrom('carer').select('carer.accord').where('carer.person', '=', carer))]),
  ]);
}

/** The condition that an accord, named by a column of the table asked, lies within reach. */
export function within(accord: Expression<string>, reach: Reach): Expression<SqlBool> {
  const is = expressionBuilder<Schema>();
  if (reach === 'all') return is.lit(true);
  return is.and(
    reach.map(({ accords, labels }) => {
      const labelled = is.selectFrom('label').select('label.accord').where('label.label', 'in', labels);
      return is.or([
        ...(accords.length > 0 ? [is(accord, 'in', accords)] : []),
        ...(labels.length > 0 ? [is(accord, 'in', labelled)] : []),
      ]);
    }),
  );
}
