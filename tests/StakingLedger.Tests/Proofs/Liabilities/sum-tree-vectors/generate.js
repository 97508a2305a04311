// Builds sum trees with ethers' keccak256, straight from the formulas of docs/liabilities.md, and writes roots and proofs as JSON.
//   npm ci && npm run --silent generate
// Nothing here is optimised: lists, big integers, one hash at a time.
import { keccak256, concat, toUtf8Bytes, toBeHex, zeroPadBytes } from "ethers";

const tag = (text) => toUtf8Bytes(text);
const u = (value, size) => toBeHex(value, size);
const text32 = (text) => zeroPadBytes(toUtf8Bytes(text), 32);
const NOBODY = "0x" + "00".repeat(24);

function accountBytes(account) {
  if (/^0x[0-9a-f]{40}$/.test(account)) return concat(["0x01000000", account]);
  if (/^[0-9a-f]{8}-/.test(account)) return concat(["0x02" + "00".repeat(7), "0x" + account.replaceAll("-", "")]);
  return zeroPadBytes(concat(["0x0300", toUtf8Bytes(account)]), 24);
}

function build({ scope, secret, minimumDepth, balances }) {
  let depth = minimumDepth;
  while (2 ** depth < balances.length) depth++;
  const treeId = keccak256(concat([
    tag("SL:tree"), text32(scope.pool), text32(scope.token), u(scope.decimals, 1), u(scope.event, 8), u(scope.seconds, 8),
    scope.state, u(depth, 1),
  ]));
  const treeKey = keccak256(concat([tag("SL:tkey"), secret, treeId]));
  const keyed = (name, account, number) => keccak256(concat([tag(name), treeKey, account, u(number, 8)]));

  const entries = balances.map(([account, balance]) => ({ account, id: accountBytes(account), balance: BigInt(balance), number: 0 }));
  for (let i = 1; entries.length < 2 ** depth; i++) entries.push({ account: null, id: NOBODY, balance: 0n, number: i });
  for (const e of entries) e.place = keyed("SL:plac", e.id, e.number);
  entries.sort((a, b) => (a.place < b.place ? -1 : 1));

  const levels = [entries.map((e, index) => {
    e.index = index;
    e.salt = keyed("SL:salt", e.id, index);
    return {
      hash: keccak256(concat([tag("SL:leaf"), e.salt, treeId, u(index, 8), e.id, u(e.balance, 32)])),
      sum: e.balance,
    };
  })];
  for (let level = 1; level <= depth; level++) {
    const below = levels[level - 1];
    const nodes = [];
    for (let i = 0; i < below.length; i += 2) {
      const [l, r] = [below[i], below[i + 1]];
      nodes.push({
        hash: keccak256(concat([tag("SL:nod"), u(level, 1), l.hash, u(l.sum, 32), r.hash, u(r.sum, 32)])),
        sum: l.sum + r.sum,
      });
    }
    levels.push(nodes);
  }
  const top = levels[depth][0];
  const commitment = keccak256(concat([tag("SL:root"), treeId, top.hash, u(top.sum, 32)]));
  const root = {
    pool: scope.pool, token: scope.token, decimals: scope.decimals, event: String(scope.event),
    time: new Date(Number(scope.seconds) * 1000).toISOString().replace(".000Z", "Z"), state: scope.state,
    depth, total: String(top.sum), hash: top.hash,
  };
  const proofs = entries.filter((e) => e.account !== null).map((e) => ({
    format: "staking-ledger/liability-proof/1",
    root,
    leaf: { account: e.account, balance: String(e.balance), index: String(e.index), salt: e.salt },
    path: Array.from({ length: depth }, (_, level) => {
      const node = e.index >> level;
      const beside = levels[level][node ^ 1];
      return { side: (node & 1) === 1 ? "left" : "right", hash: beside.hash, sum: String(beside.sum) };
    }),
  }));
  return { treeId, treeKey, commitment, root, proofs };
}

const state = (byte) => "0x" + byte.repeat(32);
const inputs = [
  {
    name: "one holder",
    scope: { pool: "house-eth", token: "ETH", decimals: 18, event: 1n, seconds: 0n, state: state("00") },
    secret: "0x" + "11".repeat(32), minimumDepth: 1, balances: [["alice", "1"]],
  },
  {
    name: "worked example",
    scope: { pool: "house-eth", token: "ETH", decimals: 18, event: 42n, seconds: 1767571200n, state: state("5a") },
    secret: "0x000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f", minimumDepth: 1,
    balances: [["alice", "10000000000000000000"], ["bob", "2500000000000000001"], ["carol", "7"]],
  },
  {
    name: "all kinds of accounts, equal balances, a zero balance",
    scope: { pool: "p", token: "stETH", decimals: 18, event: 18446744073709551615n, seconds: 253402300799n, state: state("ff") },
    secret: "0x" + "fe".repeat(32), minimumDepth: 2,
    balances: [
      ["0x00000000219ab540356cbb839cbe05303d7705fa", "100"], ["0xffffffffffffffffffffffffffffffffffffffff", "100"],
      ["0x0000000000000000000000000000000000000000", "0"], ["01234567-89ab-cdef-0123-456789abcdef", "340282366920938463463374607431768211456"],
      ["A.b_c:d-9", "3"],
    ],
  },
  {
    name: "largest sums",
    scope: { pool: "0123456789abcdef0123456789ABCDEF", token: "X", decimals: 0, event: 0n, seconds: 1n, state: state("01") },
    secret: "0x" + "80".repeat(32), minimumDepth: 4,
    balances: [["max", String(2n ** 192n - 3n)], ["one", "1"], ["other", "1"]],
  },
  {
    name: "many holders",
    scope: { pool: "many", token: "ETH", decimals: 18, event: 1000n, seconds: 1800000000n, state: state("ab") },
    secret: "0x" + "ab".repeat(32), minimumDepth: 1,
    balances: Array.from({ length: 150 }, (_, i) => ["h" + i, String(BigInt(i) ** 9n * 1000000007n + BigInt(i))]),
  },
];

console.log("[");
inputs.forEach((input, i) => {
  const output = build(input);
  // Of the many, a few proofs are enough.
  if (output.proofs.length > 10) output.proofs = output.proofs.filter((_, k) => k % 29 === 0);
  const scope = { ...input.scope, event: String(input.scope.event), seconds: String(input.scope.seconds) };
  console.log("  " + JSON.stringify({ ...input, scope, ...output }) + (i + 1 < inputs.length ? "," : ""));
});
console.log("]");
