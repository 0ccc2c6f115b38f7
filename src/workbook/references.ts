/** The names of the sheets that a formula refers to; texts inside it do not count. */
export function formulaReferences(formula: string): string[] {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
  return [...bare.matchAll(/'((?:[^']|'')+)'!|([\p{L}\p{N}_.]+)!/gu)].flatMap(([, quoted, plain]) => {
    const name = quoted?.replaceAll("''", "'") ?? plain ?? '';
    return name.includes(':') ? name.split(':') : [name];
  });
}
