import type { Rule } from 'eslint'

const prepositions =
  'About Above Against Among As At Behind Below Beside Between By For From In Into Like Of On Over Through Under Via With Within Without To'

const opening = new RegExp(`^(?:${prepositions.replaceAll(' ', '|')}|That the)\\b`)

/** Finds comments that begin with a preposition: most of them lack their subject or their verb. */
export const commentRule: Rule.RuleModule = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { fragment: `Write a sentence with a subject and a verb, or a better name.` },
  },
  create: (context) => ({
    Program: () => {
      let lastLine = 0
      for (const { type, value, loc } of context.sourceCode.getAllComments()) {
        if (!loc) continue
        // Lines that follow each other are one comment.
        const goesOn = type === 'Line' && loc.start.line === lastLine + 1
        lastLine = loc.end.line
        if (!goesOn && opening.test(value.replace(/^[*\s]+/, '')))
          context.report({ loc, messageId: 'fragment' })
      }
    },
  }),
}
