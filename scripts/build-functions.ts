import { writeFileSync } from 'node:fs';
import { functionMetadata } from './function-metadata';
import { functionsDocument } from './functions-doc';

const page = await functionsDocument(await functionMetadata());
writeFileSync(new URL('../docs/functions.md', import.meta.url), page);
