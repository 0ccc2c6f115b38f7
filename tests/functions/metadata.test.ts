import { HyperFormula } from 'hyperformula';
import { describe, expect, it } from 'vitest';
import { functionMetadata } from '../../scripts/function-metadata';
import { ENGLISH } from '../../src/functions/english';
import { FUNCTIONS } from '../../src/functions/functions';

const { chinese, english } = await functionMetadata();
const ids = chinese.functions.map(({ id }) => id);

/** Functions of Excel 4 macro sheets whose names are single words near ours; Excel still knows them. */
const EXCEL_4 = [
  ...[
    'ABSREF',
    'ACTIVATE',
    'ALERT',
    'APPLY.NAMES',
    'ARGUMENT',
    'BEEP',
    'BORDER',
    'BREAK',
    'CALCULATION',
    'CALL',
  ],
  ...[
    'CHANGE.LINK',
    'CLEAR',
    'CLOSE',
    'COMBINATION',
    'COPY',
    'CREATE.NAMES',
    'CUSTOM.REPEAT',
    'CUT',
    'DEREF',
  ],
  ...[
    'DIALOG.BOX',
    'DIRECTORY',
    'ECHO',
    'ERROR',
    'EVALUATE',
    'EXEC',
    'EXTRACT',
    'FILES',
    'FILL.DOWN',
    'FONT',
  ],
  ...['FOPEN', 'FORMULA', 'FREAD', 'FULL', 'GET.CELL', 'GOAL.SEEK', 'GOTO', 'GROUP', 'HALT', 'HELP', 'INPUT'],
  ...[
    'INSERT',
    'JUSTIFY',
    'LINKS',
    'LIST.NAMES',
    'MERGE.STYLES',
    'MESSAGE',
    'NAMES',
    'NEW',
    'NOTE',
    'ONTIME',
  ],
  ...[
    'OPEN',
    'OUTLINE',
    'PARSE',
    'PASTE',
    'PATTERNS',
    'PAUSE',
    'PRECISION',
    'PRINT',
    'PROTECT',
    'QUIT',
    'REFTEXT',
  ],
  ...[
    'REGISTER',
    'RELREF',
    'RENAME.COMMAND',
    'REPORT.RUN',
    'RESTART',
    'RESULT',
    'RESUME',
    'RETURN',
    'RUN',
    'SAVE',
  ],
  ...[
    'SCALE',
    'SELECT',
    'SELECTION',
    'SEND.KEYS',
    'SERIES',
    'SET.NAME',
    'SHARE.NAME',
    'SIZE',
    'SORT',
    'SPLIT',
  ],
  ...[
    'STEP',
    'STYLE',
    'TERMINATE',
    'TEXTREF',
    'UNDO',
    'UNREGISTER',
    'VOLATILE',
    'WAIT',
    'WINDOWS',
    'WORKBOOK.ADD',
  ],
];

describe('the metadata of the functions', () => {
  it('lists the functions that are associated, and no other', () => {
    expect(ids).toEqual(Object.keys(FUNCTIONS));
    expect(Object.keys(ENGLISH)).toEqual(ids);
    expect(english.functions.map(({ id }) => id)).toEqual(ids);
  });

  it('has names that Excel takes and does not know yet', () => {
    const taken = new Set([...HyperFormula.getRegisteredFunctionNames('enGB'), ...EXCEL_4]);
    expect(taken.has('SUM')).toBe(true);
    for (const { id, name } of chinese.functions) {
      expect(name).toBe(id);
      expect(id).toMatch(/^[A-Z]{3,}$/u);
      expect(taken, id).not.toContain(id);
    }
  });

  it('describes every function and parameter in both languages', () => {
    for (const { description, parameters } of chinese.functions) {
      for (const text of [description, ...parameters.map((one) => one.description)]) {
        expect(text).toMatch(/\p{Script=Han}/u);
      }
    }
    for (const { id, description, parameters } of english.functions) {
      for (const text of [description, ...parameters.map((one) => one.description)]) {
        expect(text, id).toMatch(/^[A-Z]/u);
        expect(text.length, id).toBeLessThanOrEqual(255);
      }
      expect(Object.keys(ENGLISH[id]!.parameters)).toEqual(parameters.map(({ name }) => name));
    }
  });

  it('has required parameters first, and blocks for results', () => {
    for (const { id, parameters, result } of chinese.functions) {
      const optional = parameters.map((one) => one.optional === true);
      expect(optional, id).toEqual([...optional].sort((a, b) => Number(a) - Number(b)));
      expect(result['dimensionality'], id).toBe('matrix');
    }
  });
});
