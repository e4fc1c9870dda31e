/** `npm run node`: tells which Node runs. After that, all scripts find the one that is installed (run.js). */
console.log(process.version);
