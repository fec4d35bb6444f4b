import { HEADER, type Head, MAGIC, type Model } from "../src/cleaning/strip-comments/model-file.ts";

/** Encodes a model for `readModel`. */
export function writeModel({ lines, shape, networks, calibration }: Model): Buffer {
  const head: Head = {
    shape,
    networks: networks.length,
    scale: lines.scale,
    comment: lines.comment,
    spam: lines.spam,
    places: lines.table.length,
    calibration,
  };
  const text = Buffer.from(JSON.stringify(head));
  const start = Buffer.alloc(HEADER);
  start.writeUInt32LE(MAGIC, 0);
  start.writeUInt32LE(text.length, 4);
  const table = Buffer.alloc(lines.table.length * 2);
  lines.table.forEach((weight, at) => {
    table.writeInt16LE(weight, at * 2);
  });
  const floats = networks.map((network) => {
    const bytes = Buffer.alloc(network.length * 4);
    network.forEach((weight, at) => {
      bytes.writeFloatLE(weight, at * 4);
    });
    return bytes;
  });
  return Buffer.concat([start, text, table, ...floats]);
}
