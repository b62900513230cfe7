# sh watch.sh FOLDER keep|remove: the watcher beside one OBS (processes.ts). When its standard input closes, because the test is done or was
# killed, it ends every process whose output goes to a *.log in the folder: those are ours, and no pid that was given anew can be among them.
cat >/dev/null
ours() {
  find /proc/[0-9]*/fd/1 -maxdepth 0 -lname "$1/*.log*" 2>/dev/null | cut -d / -f 3
}
# Xvfb removes its socket on TERM. The second and third round are for what was being started in the first.
for signal in TERM KILL KILL; do
  pids=$(ours "$1")
  [ -n "$pids" ] || break
  kill -$signal $pids 2>/dev/null
  kill -CONT $pids 2>/dev/null
  for _ in 1 2 3 4 5 6 7 8 9 10; do
    [ -n "$(ours "$1")" ] || break
    sleep 0.05
  done
done
[ "$2" = keep ] || rm -rf "$1"
