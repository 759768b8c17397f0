export default {
  title: "A blog",
  url: "https://blog.example",
  baseUrl: "/",
  // React before 19 runs a script in a post only where that post is the first page of a visit.
  scripts: [{ src: "https://widget.example/embed.js", async: true }],
  presets: [["classic", { docs: false, blog: { routeBasePath: "/" } }]],
};
