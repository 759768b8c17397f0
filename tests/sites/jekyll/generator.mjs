export default {
  name: "Jekyll",
  build: "jekyll build --quiet",
  output: "_site",
  posts: { quiz: "/quiz/", second: "/second/" },
};
