/**
 * Ends this process when the npm that started it is gone. npm passes a signal on to the shell
 * between the two, and a shell that is killed leaves its child running: the server would keep its
 * port and its data folder locked.
 */
export function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  timer.unref();
}
