// The service worker: keeps every file of one release, so that after one visit everything works offline.
//
// Files with a hash in their name never change: the kept copy answers. All others are asked for first, so
// that a new release is seen at once. What is not of the release is never touched, on this origin or another.
// `fingerpost release` fills in the version and the files.

const scope = new URL(self.registration.scope);
// One origin may serve several widgets, each with its own worker. No path has a blank in it.
const OURS = `fingerpost ${scope.pathname} `;
const RELEASE = `${OURS}{version}`;
const FILES = {files};

const addresses = new Set(FILES.map((file) => new URL(file, scope).href));
const hashed = /-([0-9a-f]{8,}|[0-9A-Z]{8})(_bg)?\.[a-z]+$/;

self.addEventListener("install", (event) => {
  const keep = async () => {
    const cache = await caches.open(RELEASE);
    await cache.addAll(FILES.map((file) => new Request(file, { cache: "reload" })));
    await self.skipWaiting();
  };
  event.waitUntil(keep());
});

self.addEventListener("activate", (event) => {
  const tidy = async () => {
    const names = await caches.keys();
    const others = names.filter((name) => name.startsWith(OURS) && name !== RELEASE);
    // A page that is open may still be of the release before this one, and ask for files that no server has any more.
    await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(tidy());
});

/** The kept copy, of this release or else of the one before. */
const kept = async (request) => {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== RELEASE);
  for (const name of [RELEASE, ...names]) {
    const copy = await (await caches.open(name)).match(request, { ignoreSearch: true });
    if (copy) return copy;
  }
};

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const forever = url.origin === scope.origin && url.pathname.startsWith(scope.pathname) && hashed.test(url.pathname);
  if (request.method !== "GET" || !(forever || addresses.has(url.origin + url.pathname))) return;
  const answer = forever
    ? kept(request).then((copy) => copy ?? fetch(request))
    : fetch(request).catch(async (error) => {
        const copy = await kept(request);
        if (copy) return copy;
        throw error;
      });
  event.respondWith(answer);
});
