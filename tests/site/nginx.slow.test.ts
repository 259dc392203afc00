import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';
import { BASE, testHost } from './hosted.ts';

const NGINX = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx'].find((path) => existsSync(path));
const BROTLI = ['/usr/lib/nginx/modules', '/usr/share/nginx/modules']
	.map((folder) => join(folder, 'ngx_http_brotli_static_module.so'))
	.find((path) => existsSync(path));
const skipped = NGINX ? '' : ' (skipped: there is no nginx; Debian has it as nginx-light)';

describe.skipIf(!NGINX)(`nginx, by .github/deploy/nginx.conf, under ${BASE}${skipped}`, () => {
	testHost({
		prepare({ folder, root, port }) {
			// The example as it stands, but for where it listens and what is there.
			const example = readFileSync('.github/deploy/nginx.conf', 'utf8')
				.replace('listen 80;', `listen 127.0.0.1:${port};`)
				.replace('root /var/www/site;', `root ${root};`)
				.replace('#brotli_static', BROTLI ? 'brotli_static' : '#brotli_static');
			writeFileSync(join(folder, 'site.conf'), example);
			const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
				(name) => `${name}_temp_path ${folder};`
			);
			const main = join(folder, 'nginx.conf');
			writeFileSync(
				main,
				[
					BROTLI ? `load_module ${BROTLI};` : '',
					`daemon off; pid ${folder}/pid; worker_processes 1; error_log stderr crit;`,
					process.getuid?.() === 0 ? 'user root;' : '',
					`events {} http { access_log off; ${temporary.join(' ')} include ${folder}/site.conf; }`
				].join('\n')
			);
			execFileSync(NGINX ?? '', ['-t', '-q', '-p', folder, '-c', main], { stdio: 'inherit' });
			return { command: NGINX ?? '', args: ['-p', folder, '-c', main] };
		},
		encodings: ['gzip', ...(BROTLI ? ['br'] : [])],
		redirect: 301
	});
});
