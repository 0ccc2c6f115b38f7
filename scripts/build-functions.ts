import { mkdirSync, writeFileSync } from 'node:fs';
import { functionMetadata } from './function-metadata';
import { functionsDocument } from './functions-doc';

const metadata = await functionMetadata();
const dist = new URL('../dist/', import.meta.url);
mkdirSync(dist, { recursive: true });
writeFileSync(new URL('functions.json', dist), JSON.stringify(metadata.chinese, null, 2));
writeFileSync(new URL('functions.en-us.json', dist), JSON.stringify(metadata.english, null, 2));
writeFileSync(new URL('../docs/functions.md', import.meta.url), await functionsDocument(metadata));
