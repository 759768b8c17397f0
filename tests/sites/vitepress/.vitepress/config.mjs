export default {
  title: "A blog",
  // In a post, a script breaks the hydration and is not run after a change of page.
  head: [["script", { async: "", src: "https://widget.example/embed.js" }]],
};
