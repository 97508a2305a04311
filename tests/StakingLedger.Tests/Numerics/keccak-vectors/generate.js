// Writes known answers of Keccak-256, computed by ethers, as one JSON document.
//   npm ci && npm run --silent generate
// Every length from 0 to 300 (around one and two blocks of 136 bytes) and a few longer ones; bytes from a fixed-seed generator.
import { keccak256, hexlify } from "ethers";

let state = 20261122;
function nextByte() {
  // xorshift32: the bytes only have to be varied and repeatable.
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  state >>>= 0;
  return state & 0xff;
}

const lengths = [];
for (let length = 0; length <= 300; length++) lengths.push(length);
lengths.push(407, 408, 409, 543, 544, 545, 1000, 4096);

const vectors = [];
for (const length of lengths) {
  const data = Uint8Array.from({ length }, nextByte);
  vectors.push({ data: hexlify(data), hash: keccak256(data) });
}

// Patterned inputs at the edges of a block: all zeros and all ones hide or expose a misplaced padding bit.
for (const length of [1, 135, 136, 137, 271, 272, 273]) {
  for (const fill of [0x00, 0x01, 0x80, 0xff]) {
    const data = new Uint8Array(length).fill(fill);
    vectors.push({ data: hexlify(data), hash: keccak256(data) });
  }
}

console.log("[");
vectors.forEach((v, i) => console.log("  " + JSON.stringify(v) + (i + 1 < vectors.length ? "," : "")));
console.log("]");
