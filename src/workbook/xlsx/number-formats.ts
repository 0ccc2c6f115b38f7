import { getFormatFromId } from 'numfmt';
import { isTrue, readXml } from './xml';

export { numberFormatter, type NumberFormatter } from '../number-format';

/** The number formats of the cell styles in order (单元格数字格式). */
export function readNumberFormats(xml: string | undefined): string[] {
  const patterns: string[] = [];
  if (xml === undefined) return patterns;
  const custom = new Map<number, string>();
  let inCellFormats = false;
  readXml(xml, {
    open(name, attributes) {
      if (name === 'numFmt') custom.set(Number(attributes.numFmtId), attributes.formatCode ?? 'General');
      else if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'xf' && inCellFormats) {
        const id = Number(attributes.numFmtId ?? 0);
        patterns.push(custom.get(id) ?? builtInFormat(id));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return patterns.map(withBackslashEscapes);
}

/** The format behind a number below 164, as Chinese Excel shows it. */
function builtInFormat(id: number): string {
  const lastBuiltIn = 58;
  return id <= lastBuiltIn ? getFormatFromId(id, 'zh-CN') : 'General';
}

/** East Asian Excel escapes with `!` what others escape with a backslash: `0!.0,` shows 12345 as 1.2. */
function withBackslashEscapes(pattern: string): string {
  if (!pattern.includes('!')) return pattern;
  return pattern.replace(/"[^"]*"|\\.|\[[^\]]*\]|!(.)/g, (whole, escaped: string | undefined) =>
    escaped === undefined ? whole : `\\${escaped}`,
  );
}

/** True when a worksheet's view hides zeros (不显示零值). */
export function hidesZeros(showZeros: string | undefined): boolean {
  return showZeros !== undefined && !isTrue(showZeros);
}
