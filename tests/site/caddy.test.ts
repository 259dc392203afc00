import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';
import { BASE, testHost } from './hosted.ts';

const CADDY = ['/usr/bin/caddy', '/usr/local/bin/caddy'].find((path) => existsSync(path));
const skipped = CADDY ? '' : ' (skipped: there is no Caddy; Debian has it as caddy)';

describe.skipIf(!CADDY)(`Caddy, by .github/deploy/Caddyfile, under ${BASE}${skipped}`, () => {
	testHost({
		prepare({ folder, root, port }) {
			// The example as it stands, but for its address and what is there; with no TLS, and no door for an administrator.
			const example = readFileSync('.github/deploy/Caddyfile', 'utf8')
				.replace('this.host {', `http://127.0.0.1:${port} {`)
				.replace('root * /var/www/site', `root * ${root}`);
			const path = join(folder, 'Caddyfile');
			writeFileSync(path, `{\n\tadmin off\n\tauto_https off\n\tlog {\n\t\tlevel ERROR\n\t}\n}\n${example}`);
			const env = { XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
			const file = ['--config', path, '--adapter', 'caddyfile'];
			execFileSync(CADDY ?? '', ['validate', ...file], { stdio: 'pipe', env: { ...process.env, ...env } });
			return { command: CADDY ?? '', args: ['run', ...file], env };
		},
		encodings: ['gzip', 'br'],
		redirect: 308
	});
});
