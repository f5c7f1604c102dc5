// One batch over the line, and what its outcome means. Nothing here loses an edit: whatever is not an answer to it is a
// reason to come again.
const TIMEOUT = 10000;
export const PROTOCOL = 1;

export class Transport {
  /** base: the application's root with a trailing slash; endpoint: «o/{organisation}/grid/{kind}/{page}». */
  constructor(base, endpoint, owner) {
    this.url = base + endpoint;
    this.sessionUrl = base + 'grid/session';
    this.owner = owner;
    this.csrf = null;
  }

  /**
   * ok with the answer, retry (line: it is cut or nobody answers in time; otherwise the server cannot for now; fault: the server stumbled over this very batch), signin (no session, or somebody else's), reload (another version
   * of the server), reject (this batch will never be taken; gone: the page, or the right to it, is no more).
   */
  async send(edits, keepalive = false) {
    try {
      const before = this.csrf || keepalive ? null : await this.session();
      if (before) return before;
      const response = await this.fetch(this.url, {
        method: 'POST', keepalive, headers: { 'Content-Type': 'application/json', ...this.csrf },
        body: JSON.stringify({ protocol: PROTOCOL, owner: this.owner, edits: edits.map(e => ({
          id: e.id, row: e.row, column: e.col, value: e.value, version: e.base, action: e.action || null, note: e.note || null })) }),
      });
      return await this.outcome(response);
    } catch {
      return { kind: 'retry', line: true };
    }
  }

  /** Learns who is signed in here and the token against forged requests; null when all is well. */
  async session() {
    const response = await this.fetch(this.sessionUrl, {});
    const problem = common(response);
    if (problem) return problem;
    const body = await response.json();
    if (body.owner !== this.owner) return { kind: 'signin' };
    this.csrf = { [body.header]: body.token };
    return null;
  }

  async outcome(response) {
    if (response.status === 403) {
      // the token died with its session: ask for a new one; if there is no session either, that answer says so
      const known = this.csrf;
      this.csrf = null;
      return known ? (await this.session()) || { kind: 'retry', soon: true } : { kind: 'signin' };
    }
    if (response.status === 409) {
      const body = await response.json().catch(() => ({}));
      this.csrf = null;
      return { kind: { 'keygrid.reload': 'reload', 'keygrid.other-account': 'signin' }[body.code] || 'retry' };
    }
    if (response.status === 404 && (response.headers.get('Content-Type') || '').includes('problem+json')) {
      // said by the application to this very account; any other 404 is a proxy's and says nothing of the page
      const body = await response.json().catch(() => ({}));
      return body.code === 'kernel.not-found' ? { kind: 'reject', gone: true } : { kind: 'retry' };
    }
    const problem = common(response);
    if (problem) return problem;
    return { kind: 'ok', body: await response.json() };
  }

  fetch(url, init) {
    return fetch(url, { credentials: 'same-origin', redirect: 'manual', cache: 'no-store', ...init,
      signal: AbortSignal.timeout(TIMEOUT),
      headers: { Accept: 'application/json', 'Accept-Language': document.documentElement.lang || 'ru',
        'X-Requested-With': 'XMLHttpRequest', ...init.headers } });
  }
}

function common(response) {
  if (response.type === 'opaqueredirect' || response.status === 401 || response.status === 403) return { kind: 'signin' };
  if (response.ok) return (response.headers.get('Content-Type') || '').includes('json') ? null : { kind: 'signin' };
  if ([400, 413, 415, 422].includes(response.status)) return { kind: 'reject' };
  return { kind: 'retry', fault: response.status === 500, after: Number(response.headers.get('Retry-After')) || 0 };
}
