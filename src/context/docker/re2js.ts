// A separate file in the bundle for the regular expressions that few ignore files need.
export { RE2JS } from 're2js'
