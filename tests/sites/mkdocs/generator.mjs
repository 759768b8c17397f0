export default {
  name: "MkDocs with Material",
  build: "mkdocs build --quiet --strict",
  output: "site",
  posts: { quiz: "/quiz/", second: "/second/" },
  // By `navigation.instant`.
  keepsDocument: true,
};
