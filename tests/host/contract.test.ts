import { describe, expect, it } from 'vitest';
import { parseContract } from '../../host/contract/contract';
import { readContract } from '../../host/contract/read';

describe('the contract of the installed client', () => {
  it('knows members, targets, requirement sets and enumerations', async () => {
    const { types, enums } = await readContract();
    const range = types.get('Range');
    expect(range?.scalars.get('values')).toEqual({ name: 'Values', writable: true });
    expect(range?.scalars.get('text')?.writable).toBe(false);
    expect(range?.objects.get('format')).toEqual({ name: 'Format', type: 'RangeFormat' });
    expect(range?.methods.has('GetBoundingRect')).toBe(true);
    expect(range?.since.get('getmergedareasornullobject')).toEqual({ set: 'ExcelApi', version: '1.13' });
    expect(types.get('Worksheet')?.idName).toBe('Id');
    expect(types.get('Setting')?.idName).toBe('_Id');
    expect(types.get('WorksheetCollection')?.collection).toBe(true);
    expect([...(enums.get('SheetVisibility') ?? [])]).toEqual(['Visible', 'Hidden', 'VeryHidden']);
  });

  it('is not made up from a file that is no such bundle', () => {
    expect(() => parseContract('var Excel;')).toThrow('The client bundle was not understood');
  });
});
