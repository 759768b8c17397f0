// Builds one of the sites with its real generator, in a folder that is thrown away.
//
// script/bootstrap puts each generator into a folder of its own and names the folder of these folders in
// FINGERPOST_SITES. A site is built inside the one of its generator: some find their packages only from there.
import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { fill } from "./snippet.mjs";

const SITES = new URL(".", import.meta.url).pathname;

/** Every folder with a `generator.mjs`. */
export const generators = await Promise.all(
  readdirSync(SITES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(async ({ name }) => ({ folder: name, ...(await import(`./${name}/generator.mjs`)).default })),
);

const environment = (home) => ({
  ...process.env,
  PATH: [join(home, "bin"), join(home, "node_modules", ".bin"), process.env.PATH].join(delimiter),
  // Nothing but the site is asked for.
  ASTRO_TELEMETRY_DISABLED: "1",
  CI: "1",
  NO_UPDATE_NOTIFIER: "1",
});

/** Makes the folder to build `generator`'s site in; `stops` takes what removes it. */
export const place = (generator, stops) => {
  const home = join(process.env.FINGERPOST_SITES, generator.folder);
  const folder = mkdtempSync(join(home, "build-"));
  stops.push(() => rmSync(folder, { recursive: true }));
  return { home, folder, output: join(folder, generator.output) };
};

/** Builds the site with the addresses of the widget and of the site itself. */
export const build = async (generator, { home, folder }, addresses) => {
  cpSync(join(SITES, generator.folder), folder, { recursive: true });
  for (const name of readdirSync(folder, { recursive: true })) {
    const file = join(folder, name);
    if (statSync(file).isFile()) writeFileSync(file, fill(readFileSync(file, "utf8"), addresses));
  }
  const [program, ...options] = generator.build.split(" ");
  try {
    await promisify(execFile)(program, options, { cwd: folder, env: environment(home) });
  } catch (error) {
    throw new Error(`${generator.name}: "${generator.build}" failed\n${error.stdout ?? ""}${error.stderr ?? error}`);
  }
};
