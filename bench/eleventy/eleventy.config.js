/** Reads nothing but the one template beside this file; where to write is told on the command line. */
export default function (config) {
  config.setQuietMode(true);
  config.addPassthroughCopy({ '../../src/components/styles': 'styles' });
  return { dir: { input: 'pages' } };
}
