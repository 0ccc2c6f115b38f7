import { writeFileSync } from 'node:fs';
import { wordingDocument } from './wording-doc';

writeFileSync(new URL('../docs/wording.md', import.meta.url), wordingDocument());
