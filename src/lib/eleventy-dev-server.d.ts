/** The part of Eleventy's development server that this project uses; the package ships no types. */
declare module "@11ty/eleventy-dev-server" {
  export interface ServerOptions {
    /** Reloads the browser when a file below one of these changes. */
    readonly watch?: readonly string[];
    readonly pathPrefix?: string;
    readonly domDiff?: boolean;
    readonly showVersion?: boolean;
    readonly logger?: Logger;
  }

  export interface Logger {
    /** Each file that changes. */
    readonly log: (message: string) => void;
    /** Where it serves. */
    readonly info: (message: string) => void;
    readonly error: (message: string) => void;
  }

  export interface Server {
    serve(port: number): void;
    close(): Promise<void>;
  }

  const DevServer: { getServer(name: string, dir: string, options: ServerOptions): Server };
  export default DevServer;
}
