export default {
  name: "Hugo",
  build: "hugo --quiet",
  output: "public",
  posts: { quiz: "/quiz/", second: "/second/" },
};
