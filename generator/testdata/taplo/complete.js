// Asks the language server behind Even Better TOML what it offers at a place.
const fs = require('fs'), path = require('path');
const { TaploLsp } = require('@taplo/lsp');
const dir = path.resolve(process.argv[2]);
const wait = {}; let id = 0;
const env = {
  now: () => new Date(), envVar: () => undefined, envVars: () => [], stdErrAtty: () => false,
  stdin: async () => new Uint8Array(), stdout: async b => b.length, stderr: async b => (process.env.V && process.stderr.write(b), b.length),
  glob: () => [], readFile: async p => fs.promises.readFile(p), writeFile: async () => {},
  urlToFilePath: u => decodeURIComponent(new URL(u).pathname), isAbsolute: p => path.isAbsolute(p), cwd: () => dir,
  findConfigFile: from => ['.taplo.toml', 'taplo.toml'].map(n => path.join(from, n)).find(p => fs.existsSync(p)),
  fetch: { Headers, Request, Response, fetch },
};
(async () => {
  const lsp = await TaploLsp.initialize(env, { onMessage: m => {
    if (process.env.V) console.error(JSON.stringify(m).slice(0, 300));
    if (m.method && m.id !== undefined) lsp.send({ jsonrpc: '2.0', id: m.id, result: m.method === 'workspace/configuration' ? m.params.items.map(() => null) : null });
    else if (wait[m.id]) wait[m.id](m);
  } });
  const ask = (method, params) => new Promise(done => { wait[++id] = done; lsp.send({ jsonrpc: '2.0', id, method, params }); });
  const root = 'file://' + dir;
  await ask('initialize', { processId: null, rootUri: root, workspaceFolders: [{ uri: root, name: 'site' }], capabilities: { workspace: { configuration: true } } });
  lsp.send({ jsonrpc: '2.0', method: 'initialized', params: {} });
  await new Promise(r => setTimeout(r, 500));
  const answers = [];
  for (const [n, q] of JSON.parse(process.argv[3]).entries()) {
    const [before, after] = q.text.split('|');
    const uri = `${root}/${q.file}`;
    lsp.send({ jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'toml', version: n, text: before + after } } });
    await new Promise(r => setTimeout(r, 300));
    const lines = before.split('\n');
    const position = { line: lines.length - 1, character: lines[lines.length - 1].length };
    const got = (await ask(q.method, { textDocument: { uri }, position })).result;
    answers.push(got);
    lsp.send({ jsonrpc: '2.0', method: 'textDocument/didClose', params: { textDocument: { uri } } });
  }
  fs.writeSync(1, JSON.stringify(answers));
  process.exit(0);
})().catch(e => { console.error(e); process.exit(1); });
