// The engine of regular expressions, a file of its own in the bundle: most ignore files need none.
export { RE2JS } from 're2js'
