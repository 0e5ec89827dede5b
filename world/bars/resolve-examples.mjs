// Preloaded into the action: names under .example lead to this machine, as a foreign name leads to a foreign one.
import dns from 'node:dns'

const { lookup } = dns
dns.lookup = (name, ...rest) => lookup(name.endsWith('.example') ? '127.0.0.1' : name, ...rest)
