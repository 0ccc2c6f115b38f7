import { cellsOf, given } from '../answers';
import { cleanReason } from '../change';
import { enumeration, quoted, words, type Piece } from '../piece';
import { say, type Scope } from '../scope';
import { isEmptyTable, titlePiece } from '../titles';
import type { RecognisedTable } from '../../tables';

function emptyTables(scope: Scope): readonly RecognisedTable[] {
  return [...scope.book.tables.values()]
    .filter(isEmptyTable)
    .sort((a, b) => (a.table.id < b.table.id ? -1 : 1));
}

/** What the department does not have, as the declaration of the table says it. */
function businessOf(table: RecognisedTable): string {
  return (
    table.table.empty?.business ?? `${table.table.title.replace(/(?:总体)?(?:情况)?(?:汇总)?表$/u, '')}业务`
  );
}

function reasonOf(scope: Scope, table: RecognisedTable, isOnly: boolean): Piece[] {
  const answer = scope.answers.emptyReason(table.table.id);
  const own = cleanReason(given(answer) ?? '');
  const 表名 = titlePiece(scope.book, table);
  if (own === '') {
    const values = { 表名, 业务: businessOf(table) };
    return isOnly ? say(scope, 'emptyTables', 'single', values) : say(scope, 'emptyTables', 'reason', values);
  }
  const values = { 表名, 原因: quoted(own, '空表原因', cellsOf(answer)) };
  return isOnly
    ? say(scope, 'emptyTables', 'singleOwn', values)
    : say(scope, 'emptyTables', 'ownReason', values);
}

/** 十一、空表情况说明: every table without figures by its printed title, and why; the right fund for each. */
export function emptyTablesSection(scope: Scope): Piece[][] {
  const tables = emptyTables(scope);
  const [only] = tables;
  if (!only) return [say(scope, 'emptyTables', 'none', {})];
  if (tables.length === 1) return [reasonOf(scope, only, true)];
  const titles = tables.map((table) => [words('《'), titlePiece(scope.book, table), words('》')]);
  return [
    say(scope, 'emptyTables', 'list', { 表名: enumeration(titles) }),
    ...tables.map((table) => reasonOf(scope, table, false)),
  ];
}
