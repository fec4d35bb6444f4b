import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";

/** Violations of the API's own schema in a built site: one sentence each. */
export function apiFaults(pages: ReadonlyMap<string, string>): string[] {
  const validate = validatorOf(pages);
  return [...pages]
    .filter(([path]) => path.startsWith("api/") && path !== "api/schema.json")
    .flatMap(([path, text]) =>
      validate(JSON.parse(text))
        ? []
        : (validate.errors ?? []).map(({ instancePath, message }) => `${path}${instancePath} ${message}`),
    );
}

function validatorOf(pages: ReadonlyMap<string, string>) {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  formats.default(ajv);
  return ajv.compile(JSON.parse(pages.get("api/schema.json") ?? "{}"));
}
