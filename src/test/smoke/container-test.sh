#!/usr/bin/env bash
# Builds the image, runs it by docker-compose.yml beside a Stash stand-in on this host, and looks at what a person who
# runs it would look at. Needs a Docker engine with Compose, curl, and what the build needs (a JDK 25).
#
#   ATTACKS=1 container-test.sh  lets those attacks at the container that could kill it, three minutes more
#   container-test.sh          MAVEN=mvn container-test.sh uses that Maven instead of the wrapper
#
# Everything that it starts has a name of its own and is removed at the end. Exit code 0: all is well.
set -euo pipefail
cd "$(dirname "$0")/../../.."

readonly maven=${MAVEN:-./mvnw}
readonly project=stash2plex-test-$$
readonly file='Aurora Films/2019/aurora.19.07.04.jane.roe.river.walk.1080p.mp4'
readonly api_key=container-test-key-$RANDOM$RANDOM$RANDOM
readonly slow_ms=3000
work=$(mktemp -d)
chmod 755 "$work"
stand_in=

# Nothing of the person who calls may get in, neither variables nor a file .env.
while read -r name; do unset "$name"; done < <(compgen -e S2P_ || true)
unset PUID PGID
compose() { timeout 120 docker compose --ansi never --project-name "$project" --env-file /dev/null "$@"; }

clean_up() {
  local code=$?
  set +e
  if [[ $code -ne 0 ]]; then
    echo "--- the container's last lines"
    compose logs --no-color --tail 30 2>&1 | cut -c 1-400
    echo "--- the stand-in's last lines"
    tail -n 20 "$work/stand-in.log" 2>/dev/null | cut -c 1-400
    echo "container test: FAILED"
  fi
  compose down --volumes --timeout 3 >/dev/null 2>&1
  docker rm --force "$project-once" >/dev/null 2>&1
  docker image rm "$STASH2PLEX_IMAGE" >/dev/null 2>&1
  [[ -z $stand_in ]] || kill -TERM -- "-$stand_in" 2>/dev/null
  rm -rf "$work"
  exit "$code"
}

fail() {
  echo "FAIL  $*"
  exit 1
}
pass() { echo "ok    $*"; }

now_ms() { date +%s%3N; }
seconds() { printf '%d.%02d s' $(($1 / 1000)) $(($1 % 1000 / 10)); }

free_port() {
  local candidate
  while true; do
    candidate=$((20000 + RANDOM % 12000))
    (exec 3<>"/dev/tcp/127.0.0.1/$candidate") 2>/dev/null || break
  done
  echo "$candidate"
}

# until_true SECONDS COMMAND…: asks again and again, and gives up.
until_true() {
  local end=$((SECONDS + $1))
  shift
  until "$@"; do
    [[ $SECONDS -lt $end ]] || return 1
    sleep 0.05
  done
}

port=$(free_port)
stash_port=$(free_port)
while [[ $stash_port == "$port" ]]; do stash_port=$(free_port); done
readonly port stash_port base=http://127.0.0.1:$port
export STASH2PLEX_IMAGE=$project:test STASH2PLEX_CONFIG=$work/config
trap clean_up EXIT

answers() { curl --fail --silent --max-time 2 --output /dev/null "$1"; }
stash_answers() {
  curl --fail --silent --max-time 2 --output /dev/null --header "ApiKey: $api_key" \
    --header 'Content-Type: application/json' --data '{"query":"{version{version}}"}' \
    "http://127.0.0.1:$stash_port/graphql"
}

echo "--- the image"
begin=$(now_ms)
timeout 900 docker build --quiet --tag "$STASH2PLEX_IMAGE" . >/dev/null
pass "built in $(seconds $(($(now_ms) - begin)))"
size=$(docker image inspect --format '{{.Size}}' "$STASH2PLEX_IMAGE")
docker run --rm --name "$project-once" --entrypoint java "$STASH2PLEX_IMAGE" \
  -XX:AOTMode=on -XX:AOTCache=/app/stash2plex.aot -cp /app/stash2plex.jar -version >"$work/aot" 2>&1 \
  || fail "the JVM refuses its AOT cache: $(cat "$work/aot")"
pass "the JVM takes its AOT cache"

echo "--- settings"
code=0
timeout 60 docker run --rm --name "$project-once" --read-only --tmpfs /tmp --env S2P_SERVER_PORT=70000 \
  "$STASH2PLEX_IMAGE" >"$work/settings" 2>&1 || code=$?
[[ $code -eq 78 ]] || fail "faulty settings end with exit code $code, not 78: $(cat "$work/settings")"
for key in stash.url server.port; do
  grep -q -F "$key" "$work/settings" || fail "the message does not name $key: $(cat "$work/settings")"
done
pass "faulty settings end with exit code 78 and a message that names all of them"

# once VARIABLE=VALUE… [-- ARGUMENT…]: runs it once on the network of this host, and keeps what it says and ends with.
once() {
  local options=()
  while [[ $# -gt 0 && $1 != -- ]]; do
    options+=(--env "$1")
    shift
  done
  [[ $# -eq 0 ]] || shift
  code=0
  timeout 60 docker run --rm --name "$project-once" --read-only --tmpfs /tmp --network host "${options[@]}" \
    "$STASH2PLEX_IMAGE" "$@" >"$work/once" 2>&1 || code=$?
}
says() { grep -q -F -e "$1" "$work/once" || fail "it does not say $1: $(cat "$work/once")"; }
says_not() { ! grep -q -F -e "$1" "$work/once" || fail "it says $1: $(cat "$work/once")"; }
ends_with() { [[ $code -eq $1 ]] || fail "it ends with exit code $code, not $1: $(cat "$work/once")"; }

echo "--- exits"
once S2P_DEMO=true -- --chekc
ends_with 64
says --check
pass "an unknown argument ends with exit code 64"
once S2P_DEMO=true S2P_SERVER_HOST=192.0.2.1 "S2P_SERVER_PORT=$port"
ends_with 1
says S2P-302
pass "an address that is not ours ends with exit code 1 and a sentence"
once S2P_DEMO=true -- --check
ends_with 0
says 'Plex would be served.'
pass "--check finds the demo library well:"
cat "$work/once"
once "S2P_STASH_URL=http://localhost:$stash_port" -- --check
ends_with 1
says S2P-107
pass "--check tells that localhost is the container"
once S2P_STASH_URL=http://no-such-host.invalid:9999 -- --check
ends_with 1
says S2P-108
pass "--check tells of a name that does not resolve"

echo "--- with a Stash on the host"
# Maven finds the JDK 25. In a session of its own, the stand-in can be stopped together with Maven.
setsid "$maven" -q -B -Dspotless.check.skip=true test-compile exec:exec -Dexec.classpathScope=test -Dexec.args="-classpath %classpath \
  dev.stash2plex.standin.StashStandIn --host 0.0.0.0 --port $stash_port --api-key $api_key --slow-image-ms $slow_ms" \
  >"$work/stand-in.log" 2>&1 </dev/null &
stand_in=$!
until_true 300 stash_answers || fail "the stand-in does not answer"

readonly stash_url=http://127.0.0.1:$stash_port
once "S2P_STASH_URL=$stash_url" "S2P_STASH_API_KEY=$api_key" "S2P_SERVER_PORT=$stash_port" -- --check
ends_with 0
says 'Plex would be served.'
says_not "$api_key"
pass "--check finds a right Stash well, also where the port is taken:"
cat "$work/once"
once "S2P_STASH_URL=$stash_url" S2P_STASH_API_KEY=wrong-key -- --check
ends_with 1
says S2P-101
says_not wrong-key
pass "--check tells of a wrong key"
once "S2P_STASH_URL=$stash_url" -- --check
ends_with 1
says S2P-103
pass "--check tells of a missing key"
once "S2P_STASH_URL=https://127.0.0.1:$stash_port" -- --check
ends_with 1
says S2P-112
pass "--check tells of https where http is spoken"
once "S2P_STASH_URL=$stash_url" "S2P_STASH_API_KEY=$api_key" "S2P_SERVER_PORT=$stash_port"
ends_with 1
says S2P-301
says "port $stash_port is taken"
says_not '"started"'
pass "a port that is taken ends with exit code 1 and a sentence"

mkdir "$STASH2PLEX_CONFIG"
printf 's2p:\n  plex:\n    title: Container Test\n' >"$STASH2PLEX_CONFIG/test.yml"
export S2P_STASH_URL=http://host.docker.internal:$stash_port S2P_STASH_API_KEY=$api_key S2P_SERVER_PORT=$port S2P_DEMO=
begin=$(now_ms)
compose up --detach --no-build >/dev/null 2>&1
until_true 60 answers "$base/health" || fail "/health does not answer"
first_answer=$(($(now_ms) - begin))
compose up --detach --no-build --wait >/dev/null 2>&1 || fail "the container does not become healthy"
healthy=$(($(now_ms) - begin))
pass "healthy"
container=$(compose ps --quiet stash2plex)

src/test/smoke/smoke.sh "$base" "$file"
curl --fail --silent --max-time 10 "$base/movies" | grep -F 'Container Test' >/dev/null \
  || fail "the file in the mounted folder has no effect"
pass "the file in the mounted folder counts"

within() { docker exec "$container" "$@"; }
[[ $(within id -u):$(within id -g) == 10001:10001 ]] || fail "it runs as $(within id)"
within sh -c 'touch /app/x || touch /config/x || touch /x' 2>/dev/null && fail "its root can be written"
within touch /tmp/x || fail "/tmp cannot be written"
pass "it runs as user 10001 on a root that cannot be written"

compose run --rm stash2plex --check >"$work/once" 2>&1 || fail "compose run … --check: $(cat "$work/once")"
says 'Plex would be served.'
pass "docker compose run --rm stash2plex --check finds all well"

docker logs "$container" >"$work/log" 2>&1
grep -q -F '"started"' "$work/log" || fail "there is no start line"
grep -q -F "$api_key" "$work/log" && fail "the API key is in the log"
pass "the API key is not in the log"

# The start line names every setting; compose has to pass every one on, and the example file has to tell of it.
while read -r key; do
  variable=S2P_$(tr 'a-z.-' 'A-Z__' <<<"$key")
  [[ $key == server.host ]] || grep -q -E "^ +- $variable\$" docker-compose.yml \
    || fail "docker-compose.yml does not pass $variable"
  grep -q -E "^ *#?${key##*.}:" config/stash2plex.yml.example || fail "the example file lacks $key"
done < <(grep -F '"started"' "$work/log" | grep -o -E '"[a-z0-9.-]+":"[^"]*\((default|S2P_[A-Z_]+|[^" ]+\.yml)\)"' | cut -d '"' -f 2)
mkdir "$work/example"
# But for the certificate, of which there is none.
sed -E 's/^( *)#([^ ])/\1\2/; /ca-certificate:/d' config/stash2plex.yml.example >"$work/example/all.yml"
docker run --detach --name "$project-once" --volume "$work/example:/config:ro" "$STASH2PLEX_IMAGE" >/dev/null
started() { docker logs "$project-once" 2>&1 | grep -F '"started"' >/dev/null; }
until_true 30 started || fail "the example file with every setting in use: $(docker logs "$project-once" 2>&1)"
docker rm --force "$project-once" >/dev/null
pass "every setting is passed on by compose and stands in the example file, which is valid"

echo "--- as another user, whom nobody knows by name, with a file that only that user may read"
mkdir "$work/unraid"
printf 's2p:\n  demo: true\n  server:\n    access-key-file: key\n' >"$work/unraid/stash2plex.yml"
echo 'container-test-access-key' >"$work/unraid/key"
docker run --rm --name "$project-once" --user 0:0 --volume "$work/unraid:/config" --entrypoint sh "$STASH2PLEX_IMAGE" \
  -c 'chown -R 99:100 /config && chmod 500 /config && chmod 400 /config/*'
docker run --rm --name "$project-once" --user 99:100 --entrypoint java "$STASH2PLEX_IMAGE" \
  -XX:AOTMode=on -XX:AOTCache=/app/stash2plex.aot -cp /app/stash2plex.jar -version >"$work/aot" 2>&1 \
  || fail "the AOT cache is refused for another user: $(cat "$work/aot")"
docker run --detach --name "$project-once" --user 99:100 --read-only --tmpfs /tmp --cap-drop ALL \
  --volume "$work/unraid:/config:ro" "$STASH2PLEX_IMAGE" >/dev/null
until_true 30 started || fail "it does not start as 99:100: $(docker logs "$project-once" 2>&1)"
docker exec "$project-once" curl --fail --silent --show-error --output /dev/null \
  'http://127.0.0.1:9090/container-test-access-key/movies?includePreferences=1' || fail "it does not answer as 99:100"
docker logs "$project-once" 2>&1 | grep -F 'container-test-access-key' && fail "the access key is in the log"
docker rm --force "$project-once" >/dev/null
docker run --rm --name "$project-once" --user 0:0 --volume "$work/unraid:/config" --entrypoint sh "$STASH2PLEX_IMAGE" \
  -c 'rm -rf /config/*; chmod 777 /config'
pass "it runs as 99:100"

sleep 5
memory=$(docker stats --no-stream --format '{{.MemUsage}}' "$container")

echo "--- SIGTERM during a slow request"
poster=$(curl --fail --silent --max-time 10 --header 'Content-Type: application/json' \
  --data "{\"type\":1,\"filename\":\"$file\"}" "$base/library/metadata/matches" \
  | grep -o '"thumb":"[^"]*"' | head -n 1 | cut -d '"' -f 4)
curl --fail --silent --max-time 20 --output "$work/before" "$poster"
curl --silent --max-time 20 --output "$work/during" --write-out '%{http_code}' "$poster" >"$work/status" &
request=$!
sleep 1
kill -0 "$request" 2>/dev/null || fail "the request is not slow"
begin=$(now_ms)
compose stop >/dev/null 2>&1
stopped=$(($(now_ms) - begin))
wait "$request" || fail "the request in flight was cut off (curl $?)"
[[ $(cat "$work/status") == 200 ]] || fail "the request in flight was answered with $(cat "$work/status")"
cmp -s "$work/before" "$work/during" || fail "the request in flight has lost something"
pass "the request in flight got its 200 and all $(wc -c <"$work/during") bytes"
code=$(docker inspect --format '{{.State.ExitCode}}' "$container")
[[ $code -eq 143 || $code -eq 0 ]] || fail "it ended with exit code $code"
[[ $stopped -lt 10000 ]] || fail "it took $(seconds "$stopped") to stop"
pass "it stopped after $(seconds "$stopped"), with exit code $code"

compose start >/dev/null 2>&1
until_true 60 answers "$base/health" || fail "it does not start again"
begin=$(now_ms)
compose stop >/dev/null 2>&1
idle_stop=$(($(now_ms) - begin))

if [[ -n ${ATTACKS:-} ]]; then
  echo "--- attacks"
  # Those that could kill it, from the host, with a Stash that the attackers bring along at a port of their own.
  compose down --timeout 3 >/dev/null 2>&1
  attack_stash_port=$(free_port)
  while [[ $attack_stash_port == "$port" || $attack_stash_port == "$stash_port" ]]; do attack_stash_port=$(free_port); done
  export S2P_STASH_URL=http://host.docker.internal:$attack_stash_port S2P_STASH_API_KEY=
  compose up --detach --no-build >/dev/null 2>&1
  until_true 60 answers "$base/health" || fail "/health does not answer before the attacks"
  timeout 300 "$maven" -B toolchains:select-jdk-toolchain@default failsafe:integration-test failsafe:verify \
    -Dattack.groups=deadly "-Dattack.port=$port" "-Dattack.stash.port=$attack_stash_port" >"$work/attacks" 2>&1 \
    || fail "an attack on the container: $(grep -a -v -E '^(\[ERROR\])?\s+at ' "$work/attacks" | tail -n 60)"
  grep -a '^|' "$work/attacks" | sed -n '/the service is/,$p'
  [[ $(docker inspect --format '{{.RestartCount}}' "$(compose ps --quiet stash2plex)") -eq 0 ]] \
    || fail "the container died and was started again"
  pass "the container outlives every attack"
  compose stop >/dev/null 2>&1
fi

echo "--- figures"
echo "image size             $((size / 1000 / 1000)) MB"
echo "first answer           $(seconds "$first_answer") after docker compose up"
echo "healthy to the engine  $(seconds "$healthy") after docker compose up"
echo "memory at rest         $memory"
echo "stop when idle         $(seconds "$idle_stop")"
echo "container test: all is well"
