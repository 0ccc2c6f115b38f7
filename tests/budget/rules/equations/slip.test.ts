import { describe, expect, it } from 'vitest';
import { Amount } from '../../../../src/budget/money';
import { slipBetween } from '../../../../src/budget/rules/equations';

describe('the slip between the right amount and the wrong one', () => {
  it.each([
    ['388.42', '0.00', 'blank'],
    ['388.42', '-388.42', 'sign'],
    ['388.42', '3884200', 'yuan'],
    ['388.42', '38842', 'point'],
    ['388.42', '838.42', 'transposed'],
    ['388.42', '384.82', 'transposed'],
    ['388.42', '38.42', 'missingDigit'],
    ['300.00', '30.00', 'missingDigit'],
    ['388.42', '3888.42', 'extraDigit'],
    ['388.42', '1388.42', 'extraDigit'],
    ['388.42', '388.32', 'oneDigit'],
    ['388.42', '399.42', null],
    ['388.42', '842.38', null],
    ['0.00', '12.00', null],
  ])('%s typed as %s: %s', (right, wrong, slip) => {
    expect(slipBetween(new Amount(right), new Amount(wrong))).toBe(slip);
  });
});
