import { isTrue } from '../../xlsx/xml';
import type { ProtectionExtras } from '../extras';
import { child, type Element } from './element';
import { element } from './markup';

/** What a protected sheet may allow, by the attribute of the file format, which says whether it is forbidden. */
const ALLOWANCES = [
  'formatCells',
  'formatColumns',
  'formatRows',
  'insertColumns',
  'insertRows',
  'deleteColumns',
  'deleteRows',
  'sort',
  'autoFilter',
] as const satisfies readonly (keyof ProtectionExtras)[];

/** The protection of a worksheet part; undefined where it is not protected. */
export function readProtection(root: Element | undefined): ProtectionExtras | undefined {
  const attributes = child(root, 'sheetProtection')?.attributes;
  if (!isTrue(attributes?.sheet)) return undefined;
  const allowed = ALLOWANCES.filter((name) => attributes?.[name] !== undefined && !isTrue(attributes[name]));
  return Object.fromEntries(allowed.map((name) => [name, true]));
}

/** Whether taking the protection away asks for a password, which is not kept. */
export function hasPassword(protection: Element | undefined): boolean {
  return ['password', 'hashValue', 'workbookPassword', 'workbookHashValue'].some(
    (name) => (protection?.attributes[name] ?? '') !== '',
  );
}

/** The element that protects a worksheet, without a password. */
export function writeProtection(protection: ProtectionExtras | undefined): string {
  if (protection === undefined) return '';
  const allowed = ALLOWANCES.filter((name) => protection[name] === true);
  return element('sheetProtection', {
    sheet: true,
    objects: true,
    scenarios: true,
    ...Object.fromEntries(allowed.map((name) => [name, false])),
  });
}
