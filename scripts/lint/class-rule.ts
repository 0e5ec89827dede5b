import type { Rule } from 'eslint'

const mostLines = 150
const mostFields = 8

/** Finds classes that are too large to be read at once. The compiler allows no other fields. */
export const classRule: Rule.RuleModule = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      large: `This class has {{lines}} lines and {{fields}} fields; ${mostLines} and ${mostFields} are allowed.`,
    },
  },
  create: (context) => ({
    ClassBody: ({ body, parent, loc }) => {
      const lines = loc ? loc.end.line - loc.start.line + 1 : 0
      const { length: fields } = body.filter(
        (member) => member.type === 'PropertyDefinition' && !member.static,
      )
      if (lines <= mostLines && fields <= mostFields) return
      const data = { lines: String(lines), fields: String(fields) }
      context.report({ node: parent, messageId: 'large', data })
    },
  }),
}
