// The service worker: keeps every file of one release, so that after one visit everything works offline.
//
// Files with a hash in their name never change: the kept copy answers. All others are asked for first, so
// that a new release is seen at once. Other origins are never touched. `fingerpost release` fills in the
// version and the files.

const RELEASE = "fingerpost-{version}";
const FILES = {files};

const scope = new URL(self.registration.scope);
const hashed = /-[0-9a-f]{8,}(_bg)?\.[a-z]+$/;

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
    const old = names.filter((name) => name.startsWith("fingerpost-") && name !== RELEASE);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(tidy());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return;
  const kept = async () => (await caches.open(RELEASE)).match(request, { ignoreSearch: true });
  const answer = hashed.test(url.pathname)
    ? kept().then((copy) => copy ?? fetch(request))
    : fetch(request).catch(async (error) => {
        const copy = await kept();
        if (copy) return copy;
        throw error;
      });
  event.respondWith(answer);
});
