// Loaded into the API by `--import`: when the launcher vanishes without a word (kill -9), the channel to it closes
// and the API drains and stops by itself, so that the port is free for the next start.
if (process.channel) {
  process.on('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), 15_000).unref();
  });
  process.channel.unref();
}
