export default {
  name: "Docusaurus",
  build: "docusaurus build",
  output: "build",
  posts: { quiz: "/quiz", second: "/second" },
  keepsDocument: true,
};
