/** The part of Eleventy 3 that this project uses; the package ships no types. */
declare module "@11ty/eleventy" {
  type PluginConfig = import("./eleventy-config.ts").EleventyConfig;

  export interface UserConfig extends PluginConfig {
    setTemplateFormats(formats: readonly string[]): void;
    setServerOptions(options: { port?: number; showAllHosts?: boolean; domDiff?: boolean }): void;
    setQuietMode(quiet: boolean): void;
    setUseGitIgnore(use: boolean): void;
    readonly ignores: Set<string>;
    readonly benchmarkManager: { get(group: "Configuration"): { setIsVerbose(verbose: boolean): void } };
    readonly globalData: Readonly<Record<string, unknown>>;
  }

  export interface Rendered {
    readonly url: string | false;
    readonly inputPath: string;
    readonly outputPath: string | false;
    readonly content: string;
  }

  export interface Options {
    /** "" for none; the `config` function then decides everything. */
    readonly configPath?: string;
    readonly config?: (config: UserConfig) => unknown;
    readonly quietMode?: boolean;
    readonly source?: "cli" | "script";
    readonly runMode?: "build" | "serve" | "watch";
  }

  export default class Eleventy {
    constructor(input: string, output: string, options: Options);
    toJSON(): Promise<readonly Rendered[]>;
  }
}
