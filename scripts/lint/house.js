/**
 * The layers of the house and who may import whom. Imports run one way:
 * addin → taskpane, functions, jobs, workbook; taskpane, cli → jobs → budget, document, workbook; functions → budget;
 * document, workbook → budget.
 *
 * `values` lists the layers whose code may be imported, `types` those of which only types may be,
 * `packages` (when present) the only packages allowed, `node` whether Node's built-ins are.
 */
export const house = {
  budget: { values: [], types: [], packages: ['decimal.js', 'intl-messageformat'], node: false },
  document: { values: ['budget'], types: [], node: false },
  workbook: { values: ['budget'], types: [], node: false },
  jobs: { values: ['budget', 'document', 'workbook'], types: [], node: false },
  functions: { values: ['budget'], types: [], node: false },
  taskpane: { values: ['jobs'], types: ['budget', 'document', 'workbook'], node: false },
  cli: { values: ['jobs'], types: ['budget', 'document', 'workbook'], node: true },
  // What Excel loads: puts the pane, the ribbon, the functions and the workbook together.
  addin: {
    values: ['taskpane', 'jobs', 'functions', 'workbook'],
    types: ['budget', 'document'],
    node: false,
  },
};

/** Packages that belong to one layer only: the seams that keep a library replaceable. */
export const homes = {
  exceljs: ['workbook'],
  docx: ['document'],
  saxes: ['workbook', 'document'],
  fflate: ['workbook', 'document'],
  papaparse: ['workbook'],
  numfmt: ['workbook'],
  '@borgar/fx': ['workbook'],
  commander: ['cli'],
  '@univerjs/core': ['workbook'],
  '@univerjs/preset-sheets-core': ['workbook'],
  '@univerjs/preset-sheets-conditional-formatting': ['workbook'],
  '@univerjs/preset-sheets-data-validation': ['workbook'],
  '@univerjs/preset-sheets-note': ['workbook'],
  rxjs: ['workbook'],
  react: ['taskpane'],
  'react-dom': ['taskpane'],
  '@fluentui/react-components': ['taskpane'],
  '@fluentui/react-icons': ['taskpane'],
};
