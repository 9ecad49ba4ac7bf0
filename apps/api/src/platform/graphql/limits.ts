import {
  type ASTVisitor,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

export type Limits = {
  readonly depth: number;
  readonly aliases: number;
  /** Fields after unfolding fragments, each list counted once per row it may have. */
  readonly cost: number;
};

export const DEFAULT_LIMITS: Limits = { depth: 14, aliases: 60, cost: 60_000 };

/** Rows a list field without `first` is counted with. */
const DEFAULT_ROWS = 1;

type Measure = { depth: number; aliases: number; cost: number };

/** Refuses before execution what no screen asks for: depth, aliases and list cost. */
export function limitsRule(limits: Limits): ValidationRule {
  return (context: ValidationContext): ASTVisitor => ({
    OperationDefinition(operation: OperationDefinitionNode) {
      const total = measure(context, operation.selectionSet, limits, new Set());
      for (const name of ['depth', 'aliases', 'cost'] as const) {
        if (total[name] <= limits[name]) continue;
        context.reportError(
          new GraphQLError(`The operation is too large: ${name} over ${limits[name]}`, {
            nodes: operation,
            extensions: { code: 'BAD_USER_INPUT' },
          }),
        );
      }
    },
  });
}

/** Introspection is deep by nature and bounded by the schema, so it is not measured. */
function measure(
  context: ValidationContext,
  set: SelectionSetNode,
  limits: Limits,
  inside: ReadonlySet<string>,
): Measure {
  const total: Measure = { depth: 0, aliases: 0, cost: 0 };
  for (const selection of set.selections) {
    if (total.cost > limits.cost) break;
    if (selection.kind === Kind.FIELD) {
      if (!selection.name.value.startsWith('__')) add(total, measureField(context, selection, limits, inside));
      continue;
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : context.getFragment(selection.name.value);
    if (!fragment) continue;
    const name = fragmentName(fragment);
    if (name !== null && inside.has(name)) continue;
    add(total, measure(context, fragment.selectionSet, limits, name === null ? inside : new Set([...inside, name])));
  }
  return total;
}

const fragmentName = (
  fragment: { readonly kind: string } & Partial<Pick<FragmentDefinitionNode, 'name'>>,
): string | null => fragment.name?.value ?? null;

function measureField(
  context: ValidationContext,
  field: FieldNode,
  limits: Limits,
  inside: ReadonlySet<string>,
): Measure {
  const own = { depth: 1, aliases: field.alias === undefined ? 0 : 1, cost: 1 };
  if (field.selectionSet === undefined) return own;
  const below = measure(context, field.selectionSet, limits, inside);
  return { depth: below.depth + 1, aliases: own.aliases + below.aliases, cost: 1 + rowsOf(field) * below.cost };
}

function add(total: Measure, part: Measure): void {
  total.depth = Math.max(total.depth, part.depth);
  total.aliases += part.aliases;
  total.cost += part.cost;
}

/** A variable is counted as the most a page can have; the page size itself is checked when it is known. */
function rowsOf(field: FieldNode): number {
  const first = field.arguments?.find(({ name }) => name.value === 'first');
  if (first === undefined) return DEFAULT_ROWS;
  return first.value.kind === Kind.INT ? Math.max(1, Number(first.value.value)) : 100;
}
