import { parseSync } from 'oxc-parser';

/** Everything a source imports, re-exports or loads on demand, as `{ specifier, typeOnly }`. */
export function readImports(path, source) {
  const { module } = parseSync(path, source);
  const fixed = module.staticImports.map((one) => ({
    specifier: one.moduleRequest.value,
    typeOnly: one.entries.length > 0 && one.entries.every((entry) => entry.isType),
  }));
  const passedOn = module.staticExports
    .flatMap((one) => one.entries)
    .filter((entry) => entry.moduleRequest)
    .map((entry) => ({ specifier: entry.moduleRequest.value, typeOnly: entry.isType }));
  const onDemand = module.dynamicImports
    .map((one) => source.slice(one.moduleRequest.start, one.moduleRequest.end))
    .filter((text) => /^['"]/.test(text))
    .map((text) => ({ specifier: text.slice(1, -1), typeOnly: false }));
  return [...fixed, ...passedOn, ...onDemand];
}
