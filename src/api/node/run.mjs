import { pathToFileURL } from 'node:url'

// Plain JavaScript, so that an old Node can still read it and say what is needed.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 22)) {
  console.error(
    `Taulell needs Node.js 22.22 or newer and found ${process.versions.node}. ` +
      'Run it as an npm script (npm start), which brings its own on Linux and Windows, or install a newer Node.js.',
  )
  process.exit(1)
}
const [script = ''] = process.argv.splice(2, 1)
await import(pathToFileURL(script).href)
