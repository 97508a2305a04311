// Writes small trees with all their proofs, as one JSON document.
//   npm install && npm run --silent generate
// Standard trees come from @openzeppelin/merkle-tree. The others are built here with the hash functions of ethers, from the written
// rules only: nothing is shared with the library under test.
import { StandardMerkleTree } from "@openzeppelin/merkle-tree";
import { concat, getAddress, keccak256, solidityPackedKeccak256, AbiCoder, hexlify, ZeroHash } from "ethers";

let state = 20261126;
function nextByte() {
  // xorshift32: the values only have to be varied and repeatable.
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  state >>>= 0;
  return state & 0xff;
}
const bytes = (length) => hexlify(Uint8Array.from({ length }, nextByte));
const address = () => getAddress(bytes(20));
const amount = () => BigInt(bytes(1 + (nextByte() % 31))).toString();
const sizes = [1, 2, 3, 4, 5, 7, 8, 9, 17];

const sortPair = (a, b) => (BigInt(a) <= BigInt(b) ? concat([a, b]) : concat([b, a]));
const parents = {
  sorted: (a, b) => keccak256(sortPair(a, b)),
  positional: (a, b) => keccak256(concat([a, b])),
};

// A tree in levels. Every proof is looked up by place, which is given back with it.
function levels(hashes, { sort, pad, pairing }) {
  const order = hashes.map((_, i) => i);
  if (sort) order.sort((a, b) => (BigInt(hashes[a]) < BigInt(hashes[b]) ? -1 : 1));
  let level = order.map((i) => hashes[i]);
  if (pad) while (level.length & (level.length - 1)) level.push(ZeroHash);
  const all = [level];
  while (level.length > 1) {
    const next = [];
    for (let i = 0; i < level.length; i += 2) {
      next.push(i + 1 < level.length ? parents[pairing](level[i], level[i + 1]) : level[i]);
    }
    all.push((level = next));
  }
  const proofs = hashes.map((_, i) => {
    let place = order.indexOf(i);
    const proof = [];
    for (const nodes of all.slice(0, -1)) {
      if ((place ^ 1) < nodes.length) proof.push(nodes[place ^ 1]);
      place >>= 1;
    }
    return proof;
  });
  return { root: level[0], places: hashes.map((_, i) => order.indexOf(i)), proofs };
}

const trees = [];

function packed(format, types, row, shape) {
  for (const size of sizes) {
    const values = Array.from({ length: size }, row);
    const hashes = values.map((v) => solidityPackedKeccak256(types, v));
    trees.push({ format, values, hashes, ...levels(hashes, shape) });
  }
}

packed("rocket-pool-10", ["address", "uint256", "uint256", "uint256"],
  () => [address(), String(nextByte() % 2), amount(), amount()], { sort: true, pad: true, pairing: "sorted" });
packed("rocket-pool-11", ["address", "uint256", "uint256", "uint256", "uint256"],
  () => [address(), "0", amount(), amount(), amount()], { sort: true, pad: true, pairing: "sorted" });
packed("threshold", ["address", "address", "uint256"],
  () => [address(), address(), amount()], { sort: true, pad: false, pairing: "sorted" });
packed("positional-promoted", ["address", "uint256"],
  () => [address(), amount()], { sort: false, pad: false, pairing: "positional" });

// Places count, ABI words, hashed twice, padded: the other choice in every point.
for (const size of sizes) {
  const values = Array.from({ length: size }, () => [address(), amount()]);
  const hashes = values.map((v) => keccak256(keccak256(AbiCoder.defaultAbiCoder().encode(["address", "uint256"], v))));
  trees.push({
    format: "positional-padded", values, hashes, ...levels(hashes, { sort: false, pad: true, pairing: "positional" }),
  });
}

function standard(format, encoding, row, options) {
  for (const size of sizes) {
    const values = Array.from({ length: size }, (_, i) => row(i));
    const tree = StandardMerkleTree.of(values, encoding, options);
    const sets = [[], [0], values.map((_, i) => i), values.map((_, i) => i).filter((i) => i % 2 === 0),
      values.map((_, i) => i).filter((i) => i % 5 === 3)];
    trees.push({
      format,
      values,
      hashes: values.map((v) => tree.leafHash(v)),
      root: tree.root,
      proofs: values.map((_, i) => tree.getProof(i)),
      multi: sets.map((leaves) => {
        const m = tree.getMultiProof(leaves);
        return { leaves, hashes: m.leaves.map((v) => tree.leafHash(v)), proof: m.proof, flags: m.proofFlags };
      }),
      dump: size <= 5 ? tree.dump() : undefined,
    });
  }
}

standard("standard-v1", ["address", "uint256"], () => [address(), amount()]);
standard("lido-csm", ["uint256", "uint256"], (i) => [String(2 * i), amount()]);
standard("standard-unsorted", ["address", "uint256"], () => [address(), amount()], { sortLeaves: false });

console.log("[");
trees.forEach((t, i) => console.log("  " + JSON.stringify(t) + (i + 1 < trees.length ? "," : "")));
console.log("]");
