// Every dist/<program>.js is a copy of this file and loads dist/node24/<program>.js. Runners other
// than GitHub's run it on any Node. Old versions cannot parse the programs, so this file uses
// nothing that Node 16 does not know.
const file = import.meta.url.slice(import.meta.url.lastIndexOf('/') + 1);
const { node: version } = process.versions;
if (Number.parseInt(version, 10) >= 24) {
    await import(`./node24/${file}`);
}
else if (!file.startsWith('post')) {
    fail('Use');
}
else if (Object.keys(process.env).some((name) => name.startsWith('STATE_'))) {
    // A main step that saved no state has sent nothing, most likely because it ended here too.
    fail('The post step cannot check whether what this job started is still running: check on the server, and use');
}
/** Prints one `::error::`, and fails the step. */
function fail(advice) {
    const message = `Node 24 or newer is required, found ${version} (${process.execPath}).\n${advice} a runner or a container image whose 'node' on PATH is Node 24 or newer.`;
    const escaped = message.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
    process.stdout.write(`::error::${escaped}\n`);
    process.exitCode = 1;
}
export {};
