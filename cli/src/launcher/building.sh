# What the script yupian does in a checkout beside starting Java: it builds the jar where there is none, or an older one
# than its sources. Read by that script, which knows root, jar and refuse.

# On a terminal: what Maven is at, once a second, as long as this script lives.
show_progress() {
  seconds=0
  while sleep 1 && kill -0 $$ 2>/dev/null; do
    seconds=$((seconds + 1))
    part=$(sed -n 's/^\[INFO\] Building \(.*[^ ]\)  *\[\([0-9]*\/[0-9]*\)\]$/\2 \1/p' "$log" | tail -n 1)
    printf '\ryupian: building, %3s s  %-44.44s' "$seconds" "$part" >&2
  done
}

build() {
  command -v mvn >/dev/null || refuse "to build $jar takes Maven, and there is no mvn on the PATH"
  mkdir -p "$root/cli/target" 2>/dev/null && [ -w "$root/cli/target" ] || refuse "there is no $jar, and its folder cannot be written"
  echo "yupian: building (once; the first build fetches its dependencies) ..." >&2
  log=$root/cli/target/build.log
  : >"$log"
  progress=
  if [ -t 2 ]; then
    show_progress &
    progress=$!
  fi
  built=yes
  (cd "$root" && mvn -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true -pl cli -am package) >"$log" 2>&1 </dev/null ||
    built=
  if [ -n "$progress" ]; then
    kill "$progress" 2>/dev/null || :
    printf '\r%72s\r' '' >&2
  fi
  if [ -z "$built" ]; then
    { grep -F '[ERROR]' "$log" || tail -n 40 "$log"; } | head -n 40 >&2
    refuse "the build failed; the whole log is $log"
  fi
  # A rebuild may find nothing to do; the stamp keeps the next start from trying again.
  touch "$jar"
}

# Whether there is no jar, or an older one than its sources where they can be built.
is_stale() {
  [ -f "$jar" ] || return 0
  [ -z "${YUPIAN_NO_BUILD-}" ] && [ -w "$root/cli/target" ] || return 1
  [ -n "$(find "$root/core/src/main" "$root/format/src/main" "$root/tokenize/src/main" "$root/tagging/src/main" \
    "$root/keywords/src/main" "$root/toolkit/src/main" "$root/embeddings/src/main" "$root"/models/*/src/main \
    "$root/cli/src/main" -type f -newer "$jar" -print 2>/dev/null)" ]
}

build_if_stale() {
  is_stale || return 0
  [ -z "${YUPIAN_NO_BUILD-}" ] || refuse "YUPIAN_NO_BUILD is set, and there is no $jar"
  build
}
