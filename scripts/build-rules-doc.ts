import { writeFileSync } from 'node:fs';
import { rulesDocument } from './rules-doc';

writeFileSync(new URL('../docs/rules.md', import.meta.url), rulesDocument());
