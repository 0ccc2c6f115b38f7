import { isTrue } from '../../xlsx/xml';
import type { Margins, PrintExtras } from '../extras';
import { child, numberOf, textOf, type Element } from './element';
import { element, textElement } from './markup';

/** Excel's own margins in inches, where a part leaves some out. */
const MARGINS: Margins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
const SIDES = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;

function readMargins(root: Element | undefined): Partial<PrintExtras> {
  const found = child(root, 'pageMargins');
  if (found === undefined) return {};
  const sides = SIDES.map((side) => [side, numberOf(found, side) ?? MARGINS[side]] as const);
  return { margins: { ...MARGINS, ...Object.fromEntries(sides) } };
}

/** The print set-up in a worksheet part; undefined where it says nothing. Titles and areas are names of the workbook. */
export function readPrint(root: Element | undefined): PrintExtras | undefined {
  const setup = child(root, 'pageSetup');
  const [header, footer] = ['oddHeader', 'oddFooter'].map((name) =>
    textOf(child(child(root, 'headerFooter'), name)),
  );
  const paper = numberOf(setup, 'paperSize');
  const scale = numberOf(setup, 'scale');
  const { orientation } = setup?.attributes ?? {};
  const isFitted = isTrue(child(child(root, 'sheetPr'), 'pageSetUpPr')?.attributes.fitToPage);
  const print: PrintExtras = {
    ...(orientation === 'portrait' || orientation === 'landscape' ? { orientation } : {}),
    ...(paper === undefined ? {} : { paper }),
    ...(isFitted
      ? { fit: { width: numberOf(setup, 'fitToWidth') ?? 1, height: numberOf(setup, 'fitToHeight') ?? 1 } }
      : scale === undefined || scale === 100
        ? {}
        : { scale }),
    ...(isTrue(child(root, 'printOptions')?.attributes.horizontalCentered) ? { isCentered: true } : {}),
    ...readMargins(root),
    ...(header ? { header } : {}),
    ...(footer ? { footer } : {}),
  };
  return Object.keys(print).length === 0 ? undefined : print;
}

/** The elements of a print set-up in the order in which a worksheet part has them. */
export function writePrint(print: PrintExtras | undefined): string {
  if (print === undefined) return '';
  const { orientation, paper, fit, scale, isCentered, margins, header = '', footer = '' } = print;
  const hasSetup = [orientation, paper, fit, scale].some((value) => value !== undefined);
  return [
    isCentered === true ? element('printOptions', { horizontalCentered: true }) : '',
    margins === undefined
      ? ''
      : element('pageMargins', Object.fromEntries(SIDES.map((side) => [side, margins[side]]))),
    hasSetup
      ? element('pageSetup', {
          paperSize: paper,
          scale: fit === undefined ? scale : undefined,
          fitToWidth: fit?.width,
          fitToHeight: fit?.height,
          orientation,
        })
      : '',
    header === '' && footer === ''
      ? ''
      : element(
          'headerFooter',
          {},
          (header === '' ? '' : textElement('oddHeader', header)) +
            (footer === '' ? '' : textElement('oddFooter', footer)),
        ),
  ].join('');
}
