import { mutate } from './host';
import { removeFormat, removeSheet, removeValidations } from './mutations';
import { facadeOf, type GridSheet } from './state';
import type { Step } from './steps';

/** Takes a sheet away, with the rules that belong to it: the grid would keep them for a sheet that is not there. */
export function takeAway({ id, name }: GridSheet): Step {
  return (host) => {
    const sheet = facadeOf(host, id);
    const validations = sheet.getDataValidations().map(({ rule }) => rule.uid);
    if (validations.length > 0) mutate(host, removeValidations(id, validations));
    for (const { cfId } of sheet.getConditionalFormattingRules()) mutate(host, removeFormat(id, cfId));
    mutate(host, removeSheet(id, name));
  };
}
