// Describes every command as OpenAPI 3.1, made from the contracts themselves. Pure.
import type { AnyContract, CommandSpec, ErrorSpec, Schema } from '@restrike/sdk'
import { z } from 'zod'

export function openApi(contracts: readonly AnyContract[], version: string): object {
  const commands = contracts.flatMap((contract) =>
    Object.entries(contract.commands ?? {}).map(([key, spec]) => ({ contract, name: `${contract.name}.${key}`, spec })),
  )
  const general = contracts.filter((contract) => contract.name === 'kernel')
  const paths = commands.map(({ contract, name, spec }) => [`/api/${name}`, operations(name, spec, [...general, contract])] as const)
  return {
    openapi: '3.1.0',
    info: { title: 'reStrike VTA', version, license: { name: 'MIT', identifier: 'MIT' } },
    paths: Object.fromEntries(paths),
    components: {
      schemas: {
        Error: {
          type: 'object',
          required: ['code', 'message'],
          properties: { code: { type: 'string' }, message: { type: 'string' }, data: {} },
        },
      },
    },
  }
}

function operations(name: string, spec: CommandSpec, errorsOf: readonly AnyContract[]): object {
  const common = {
    summary: spec.summary,
    tags: [name.slice(0, name.indexOf('.'))],
    responses: { 200: { description: 'Done', ...json(schemaOf(spec.output, 'output')) }, ...failures(errorsOf) },
  }
  const post = { ...common, operationId: name, requestBody: { required: false, ...json(schemaOf(spec.input, 'input')) } }
  if (!spec.readOnly) return { post }
  const input = {
    name: 'input',
    in: 'query',
    required: false,
    description: 'The input as JSON; or give its fields one by one.',
    schema: { type: 'string' },
  }
  return { post, get: { ...common, operationId: `${name}.get`, parameters: [input] } }
}

function failures(contracts: readonly AnyContract[]): Record<string, object> {
  const byStatus = new Map<number, string[]>()
  for (const contract of contracts) {
    for (const [key, spec] of Object.entries<ErrorSpec>(contract.errors ?? {})) {
      byStatus.set(spec.status, [...(byStatus.get(spec.status) ?? []), `${contract.name}.${key}: ${spec.summary}`])
    }
  }
  const error = json({ $ref: '#/components/schemas/Error' })
  return Object.fromEntries([...byStatus].map(([status, lines]) => [String(status), { description: lines.join('\n'), ...error }]))
}

function schemaOf(schema: Schema, io: 'input' | 'output'): object {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}

function json(schema: object): object {
  return { content: { 'application/json': { schema } } }
}
