import type { Archive } from '../../xlsx/archive';
import { readRelations, surroundingsOf, type Relation } from '../../xlsx/contents';
import { readElement, type Element } from './element';

/** The parts of a workbook file that stand behind one of its parts (关联部件). */
export interface Parts {
  /** The relations of a part. */
  relations(part: string): readonly Relation[];
  /** The part that a relation of this type leads to. */
  related(part: string, type: string): Element | undefined;
}

/** The related parts of an open file; each is read once. */
export function relatedParts(archive: Archive): Parts {
  const known = new Map<string, readonly Relation[]>();
  const relations = (part: string): readonly Relation[] => {
    const found = known.get(part);
    if (found !== undefined) return found;
    const { folder, relationsPart } = surroundingsOf(part);
    const read = [...readRelations(archive.read([relationsPart]).get(relationsPart), folder).values()];
    known.set(part, read);
    return read;
  };
  return {
    relations,
    related(part, type) {
      const target = relations(part).find((relation) => relation.type === type)?.target;
      return target === undefined ? undefined : readElement(archive.read([target]).get(target));
    },
  };
}
