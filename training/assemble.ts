import wabt from "wabt";

/** Assembles a WebAssembly module from its text format. Throws with the line if the text is invalid. */
export async function assemble(name: string, text: string): Promise<Uint8Array> {
  const { parseWat } = await wabt();
  const parsed = parseWat(name, text, { simd: true });
  parsed.validate();
  return Uint8Array.from(parsed.toBinary({}).buffer);
}
