import { checkCode, codePath, codeStatus, CONFIDENCE_LABELS, kindOfCode, searchCodes } from '../budget/codes';
import { catalogueOf, codeOf } from './catalogue';
import { countOf, kindOf, natureOf, requiredText, scalarOf, textOf } from './input';
import { functionMessages as messages } from './messages';
import { unavailable, invalid } from './problem';
import { answer, spill } from './spill';

const USUAL_RESULTS = 20;
const MOST_RESULTS = 1000;

/**
 * 科目编码的名称。编码可以是 2080505、201-03-01、全角数字或丢了“0”的数字。
 * @customfunction CODENAME
 * @param code 科目编码，一格或一个区域
 * @param year 预算年度，如 2027；不填按自带的最新科目
 */
export function codeName(code: unknown[][], year?: unknown): unknown[][] {
  return answer(() => {
    const catalogue = catalogueOf(year);
    return spill([{ name: '编码', value: code }], (value) => {
      const read = codeOf(value, catalogue);
      const status = codeStatus(catalogue, read.code);
      if (status.name === undefined || status.status === 'abolished') {
        throw unavailable(status.explanation ?? messages.notACode(read.code));
      }
      return status.name;
    });
  });
}

/**
 * 科目编码从类到本级的名称，依次连接。
 * @customfunction CODEPATH
 * @param code 科目编码，一格或一个区域
 * @param year 预算年度，如 2027；不填按自带的最新科目
 * @param separator 名称之间的符号；不填用“/”
 */
export function codePathNames(code: unknown[][], year?: unknown, separator?: unknown): unknown[][] {
  return answer(() => {
    const catalogue = catalogueOf(year);
    const between = textOf(scalarOf(separator, '符号')) || '/';
    return spill([{ name: '编码', value: code }], (value) => {
      const read = codeOf(value, catalogue);
      const names = codePath(catalogue, read.code);
      if (!names) throw unavailable(codeStatus(catalogue, read.code).explanation ?? '');
      return names.join(between);
    });
  });
}

/**
 * 核对科目编码及其名称：与科目表一致为 TRUE，否则是一句说明。未收录不等于错误。
 * @customfunction CODECHECK
 * @param code 科目编码，一格或一个区域
 * @param name 表上写的科目名称；不填只核对编码
 * @param kind 应属的类别：功能、部门经济或政府经济；不填不核对
 * @param year 预算年度，如 2027；不填按自带的最新科目
 */
export function codeCheck(
  code: unknown[][],
  name?: unknown[][],
  kind?: unknown,
  year?: unknown,
): unknown[][] {
  return answer(() => {
    const catalogue = catalogueOf(year);
    const expected = kindOf(kind);
    return spill(
      [
        { name: '编码', value: code },
        { name: '名称', value: name },
      ],
      (value, printed) => {
        if (value === null) throw invalid(messages.blankCode);
        const raw = typeof value === 'boolean' ? textOf(value) : value;
        return (
          checkCode(catalogue, raw, {
            name: textOf(printed ?? null),
            ...(expected ? { kind: expected } : {}),
          }) ?? true
        );
      },
    );
  });
}

/**
 * 按编码开头或名称中的字查科目，逐行列出编码、名称、级次、出处。
 * @customfunction CODESEARCH
 * @param text 编码开头的数字，或名称中的字
 * @param kind 只查一类：功能、部门经济或政府经济；不填全查
 * @param year 预算年度，如 2027；不填按自带的最新科目
 * @param limit 最多列几行；不填 20 行
 */
export function codeSearch(text: unknown, kind?: unknown, year?: unknown, limit?: unknown): unknown[][] {
  return answer(() => {
    const wanted = requiredText(scalarOf(text, '查找内容'), '查找内容');
    const only = kindOf(kind);
    const found = searchCodes(catalogueOf(year), wanted, {
      ...(only ? { kinds: [only] } : {}),
      limit: countOf(limit, '行数', USUAL_RESULTS, MOST_RESULTS),
    });
    if (found.length === 0) throw unavailable(messages.nothingFound(wanted));
    return found.map((entry) => [entry.code, entry.name, entry.level, CONFIDENCE_LABELS[entry.confidence]]);
  });
}

/**
 * 部门预算支出经济分类“款”对应的政府预算支出经济分类编码；有几个时用“、”连接。
 * @customfunction ECONMAP
 * @param code 部门预算支出经济分类的款，如 30101，一格或一个区域
 * @param nature 单位性质：行政、参公或事业；不填列出全部
 * @param year 预算年度，如 2027；不填按自带的最新科目
 */
export function economicMap(code: unknown[][], nature?: unknown[][], year?: unknown): unknown[][] {
  return answer(() => {
    const catalogue = catalogueOf(year);
    return spill(
      [
        { name: '编码', value: code },
        { name: '单位性质', value: nature },
      ],
      (value, unit) => {
        const read = codeOf(value, catalogue);
        if (kindOfCode(read.code) !== 'deptEconomic' || read.code.length !== 5) {
          throw invalid(messages.notDeptCode(read.code));
        }
        const mapped = catalogue.mapsTo(read.code, natureOf(unit ?? null)).map((gov) => gov.code);
        if (mapped.length === 0) throw unavailable(messages.noMapping(read.code));
        return [...new Set(mapped)].join('、');
      },
    );
  });
}
