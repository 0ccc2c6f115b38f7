/** The names of the sheets that a formula refers to; texts inside it do not count. */
export function formulaReferences(formula: string): string[] {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
  return [...bare.matchAll(/'((?:[^']|'')+)'!|([\p{L}\p{N}_.]+)!/gu)].flatMap(([, quoted, plain]) => {
    const name = quoted?.replaceAll("''", "'") ?? plain ?? '';
    return name.includes(':') ? name.split(':') : [name];
  });
}

/**
 * A formula with a sheet's name replaced wherever it refers to it, as spreadsheets do when a sheet is renamed. Names
 * that stood without quotation marks stay so as far as the new name allows.
 */
export function renameReferences(formula: string, from: string, to: string): string {
  const wanted = from.toLowerCase();
  const quoted = `'${to.replaceAll("'", "''")}'`;
  const bare = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(to) ? to : quoted;
  return formula.replace(
    /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}\p{N}_.]+)!/gu,
    (whole, inQuotes: string | undefined, plain: string | undefined) => {
      if (inQuotes !== undefined)
        return inQuotes.replaceAll("''", "'").toLowerCase() === wanted ? `${quoted}!` : whole;
      return plain?.toLowerCase() === wanted ? `${bare}!` : whole;
    },
  );
}
