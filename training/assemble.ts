import wabt from "wabt";

/** The bytes of a WebAssembly module that is written as text. Throws for text that is not valid, with the line. */
export async function assemble(name: string, text: string): Promise<Uint8Array> {
  const { parseWat } = await wabt();
  const parsed = parseWat(name, text, { simd: true });
  parsed.validate();
  return Uint8Array.from(parsed.toBinary({}).buffer);
}
