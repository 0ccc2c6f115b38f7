import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { homes, house } from './house.js';

const root = path.resolve(import.meta.dirname, '../..');
const source = path.join(root, 'src');
const shipped = Object.keys(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).dependencies);

/** The layer of a file below src, or undefined for a file outside src. */
function layerOf(file) {
  const relative = path.relative(source, file);
  return relative.startsWith('..') || path.isAbsolute(relative) ? undefined : relative.split(path.sep)[0];
}

/** `@scope/name/deep` → `@scope/name`. */
function packageOf(specifier) {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function faultInRelative(layer, target, typeOnly) {
  const to = layerOf(target);
  if (to === layer) return undefined;
  if (to === undefined) return { messageId: 'outside', data: { target: path.relative(root, target) } };
  const allowed = house[layer];
  if (allowed.values.includes(to) || (typeOnly && allowed.types.includes(to))) return undefined;
  return { messageId: allowed.types.includes(to) ? 'typesOnly' : 'direction', data: { layer, to } };
}

function faultInPackage(layer, specifier, typeOnly) {
  const name = packageOf(specifier);
  const allowed = house[layer];
  if (isBuiltin(specifier)) return allowed.node ? undefined : { messageId: 'node', data: { layer, name } };
  if (typeOnly) return undefined;
  if (!shipped.includes(name)) return { messageId: 'notShipped', data: { name } };
  if (allowed.packages !== undefined && !allowed.packages.includes(name)) {
    return { messageId: 'package', data: { layer, name } };
  }
  if (homes[name] !== undefined && !homes[name].includes(layer)) {
    return { messageId: 'home', data: { name, homes: homes[name].join(', ') } };
  }
  return undefined;
}

function isTypeOnly(node) {
  if (node.importKind === 'type' || node.exportKind === 'type') return true;
  const specifiers = node.specifiers ?? [];
  return specifiers.length > 0 && specifiers.every((one) => (one.importKind ?? one.exportKind) === 'type');
}

/** ESLint rule: every import in src goes down the house, never up or across (docs: scripts/lint/house.js). */
export const importDirection = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      direction: 'src/{{layer}} must not import src/{{to}}: imports run one way (scripts/lint/house.js).',
      typesOnly: 'src/{{layer}} may import only types from src/{{to}}: call a job instead.',
      outside: 'src must not import {{target}}, which is never shipped.',
      node: 'src/{{layer}} must run without Node, so it must not import {{name}}.',
      package: 'src/{{layer}} is pure and must not import the package {{name}}.',
      home: 'The package {{name}} belongs to src/{{homes}} alone.',
      notShipped: 'The package {{name}} is not a runtime dependency, so src must not import it.',
      layer: 'src/{{layer}} is not a layer of the house (scripts/lint/house.js).',
    },
  },
  create(context) {
    const layer = layerOf(context.filename);
    if (layer === undefined) return {};
    if (house[layer] === undefined) {
      return { Program: (node) => context.report({ node, messageId: 'layer', data: { layer } }) };
    }
    const check = (node, typeOnly) => {
      const specifier = node.source?.value;
      if (typeof specifier !== 'string') return;
      const fault = specifier.startsWith('.')
        ? faultInRelative(layer, path.resolve(path.dirname(context.filename), specifier), typeOnly)
        : faultInPackage(layer, specifier, typeOnly);
      if (fault !== undefined) context.report({ node: node.source, ...fault });
    };
    return {
      ImportDeclaration: (node) => check(node, isTypeOnly(node)),
      ExportNamedDeclaration: (node) => check(node, isTypeOnly(node)),
      ExportAllDeclaration: (node) => check(node, isTypeOnly(node)),
      ImportExpression: (node) => check(node, false),
      TSImportType: (node) => check(node, true),
    };
  },
};
