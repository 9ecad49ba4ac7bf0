import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  print,
  visit,
} from 'graphql';

const WEB = join(import.meta.dirname, '../../../web/src');

/** Every query the screens ask, by name, as it is sent: with the fragments it spreads. */
export function pageQueries(): ReadonlyMap<string, string> {
  const definitions = readdirSync(WEB, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql'))
    .flatMap((name) => parse(readFileSync(join(WEB, name), 'utf8'), { noLocation: true }).definitions);
  const fragments = new Map(
    definitions
      .filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((each) => [each.name.value, each]),
  );
  return new Map(
    definitions
      .filter((each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION)
      .filter(({ operation }) => operation === OperationTypeNode.QUERY)
      .map((each) => [each.name?.value ?? '', [each, ...spreadBy(each, fragments)].map(print).join('\n')]),
  );
}

function spreadBy(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): readonly FragmentDefinitionNode[] {
  const found = new Map<string, FragmentDefinitionNode>();
  const collect = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread: ({ name: { value } }) => {
        const fragment = fragments.get(value);
        if (fragment === undefined) throw new Error(`${value} is no fragment of the screens`);
        if (found.has(value)) return;
        found.set(value, fragment);
        collect(fragment);
      },
    });
  };
  collect(operation);
  return [...found.values()];
}

/** How many rows an answer has, in all its lists together. */
export function rowsIn(answer: unknown): number {
  if (Array.isArray(answer)) return answer.length + answer.reduce<number>((sum, each) => sum + rowsIn(each), 0);
  if (typeof answer !== 'object' || answer === null) return 0;
  return Object.values(answer).reduce<number>((sum, each) => sum + rowsIn(each), 0);
}
