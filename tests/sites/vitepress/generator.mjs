export default {
  name: "VitePress",
  build: "vitepress build",
  output: ".vitepress/dist",
  posts: { quiz: "/quiz.html", second: "/second.html" },
  keepsDocument: true,
};
