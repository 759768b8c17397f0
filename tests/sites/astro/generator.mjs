export default {
  name: "Astro",
  build: "astro build",
  output: "dist",
  posts: { quiz: "/quiz/", second: "/second/" },
  // By `<ClientRouter />`.
  keepsDocument: true,
};
