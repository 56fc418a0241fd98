/** The keys that a JSON Schema allows at a path. */
export function propertiesOf(schema: unknown, path: readonly PropertyKey[], root = schema): string[] {
  const node = schema as JsonNode | undefined
  if (!node) return []
  if (node.$ref === '#') return propertiesOf(root, path, root)
  const [step, ...rest] = path
  const own =
    step === undefined
      ? (node.propertyNames?.enum ?? Object.keys(node.properties ?? {}))
      : propertiesOf(
          typeof step === 'number'
            ? node.items
            : (node.properties?.[String(step)] ?? node.additionalProperties),
          rest,
          root,
        )
  return [...new Set([...own, ...(node.anyOf ?? []).flatMap((branch) => propertiesOf(branch, path, root))])]
}

interface JsonNode {
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, unknown>>
  readonly propertyNames?: { readonly enum?: string[] }
  readonly additionalProperties?: unknown
  readonly items?: unknown
  readonly anyOf?: readonly unknown[]
}
