#!/usr/bin/env bash
# Asks a running Stash2Plex what Plex would ask it, and says what it thinks of the answers, a line each.
#
#   smoke.sh BASE_URL [FILENAME]
#
# BASE_URL  http://192.168.1.10:9090, with an access key http://192.168.1.10:9090/<access-key>
# FILENAME  a file that your Stash knows, its whole path or the end of it; the default is one of the demo library
#
# Needs bash and curl. Exit code 0: all is well, 1: a check failed, 2: not called as above.
set -uo pipefail

if [[ $# -lt 1 || $# -gt 2 || $1 != http*://* ]]; then
  sed -n '2,9s/^# \{0,1\}//p' "$0" >&2
  exit 2
fi
base=${1%/}
filename=${2:-Morning Ferry.mp4}
authority=${base#*://}
origin=${base%%://*}://${authority%%/*}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
body=$work/body
failures=0
status=
type=

pass() { printf 'ok    %s\n' "$1"; }

fail() {
  printf 'FAIL  %s\n' "$1"
  failures=$((failures + 1))
}

# ask URL [curl's options]: leaves the answer in $status, $type and the file $body.
ask() {
  local url=$1 answer
  shift
  : >"$body"
  answer=$(curl --silent --show-error --max-time 30 --output "$body" --write-out '%{http_code} %{content_type}' \
    "$@" "$url" 2>"$work/error") || answer="000 $(head -n 1 "$work/error")"
  status=${answer%% *}
  type=${answer#* }
}

# The first value of a text field in the JSON of $body; enough for values without \ in them.
field() { grep -o "\"$1\" *: *\"[^\"]*\"" "$body" | head -n 1 | sed 's/^[^:]*: *"//; s/"$//'; }

has() { grep -q -E -- "$1" "$body"; }

# What is wrong with the answer, for people.
answered() { printf 'status %s, %s: %s' "$status" "${type:-no type}" "$(head -c 200 "$body" | tr -d '\000\r\n')"; }

is_json() { [[ $status == 200 && $type == application/json* ]]; }

json_string() {
  local text=$1
  text=${text//\\/\\\\}
  text=${text//\"/\\\"}
  text=${text//$'\t'/\\t}
  printf '"%s"' "$text"
}

# check_root PATH PREFIX: the manifest there, with an identifier that begins like this.
check_root() {
  local name="GET ${1:-/}" identifier
  ask "$base${1:-/}" --header 'Accept: application/json'
  identifier=$(field identifier)
  if ! is_json || ! has '"MediaProvider"'; then
    fail "$name is no manifest of a provider; $(answered)"
  elif [[ $identifier != "$2"* ]]; then
    fail "$name has the identifier '$identifier', which does not begin with $2"
  elif ! has '"type" *: *"match"' || ! has '"type" *: *"metadata"'; then
    fail "$name lacks the features match and metadata"
  else
    pass "$name is the provider $identifier"
  fi
}

check_health() {
  ask "$origin/health"
  if ! is_json || ! has '"status" *: *"ok"'; then
    fail "GET /health is not ok; $(answered)"
  elif ! has '"stash_reachable" *: *true'; then
    fail "GET /health says that Stash cannot be reached"
  else
    pass "GET /health: version $(field version), Stash $(field stash_version)"
  fi
}

# Is the file an image? Its first bytes tell.
image_kind() {
  case $(head -c 12 "$body" | od -An -v -tx1 | tr -d ' \n') in
    ffd8ff*) echo JPEG ;;
    89504e470d0a1a0a*) echo PNG ;;
    47494638*) echo GIF ;;
    52494646????????57454250) echo WebP ;;
    ????????66747970*) echo AVIF/HEIC ;;
    3c*) echo SVG ;;
    *) return 1 ;;
  esac
}

# check_item ROOT: a file finds its item, the item has its metadata, and that has a poster.
check_item() {
  local root=$1 key guid poster kind
  local match="POST $root/library/metadata/matches" item
  ask "$base$root/library/metadata/matches" --header 'Content-Type: application/json' --header 'Accept: application/json' \
    --data-binary "{\"type\":1,\"title\":\"\",\"filename\":$(json_string "$filename"),\"manual\":0,\"includeAdult\":1}"
  key=$(field ratingKey)
  if ! is_json || ! has '"MediaContainer"'; then
    fail "$match cannot be read; $(answered)"
    return
  elif [[ -z $key ]]; then
    fail "$match finds nothing for '$filename'"
    return
  fi
  pass "$match finds item $key for '$filename'"

  item="GET $root/library/metadata/$key"
  ask "$base$root/library/metadata/$key" --header 'Accept: application/json'
  guid=$(field guid)
  poster=$(field thumb)
  if ! is_json || ! has '"MediaContainer"'; then
    fail "$item cannot be read; $(answered)"
    return
  elif [[ $guid != tv.plex.agents.*"://movie/$key" ]]; then
    fail "$item has the guid '$guid'"
  elif ! has '"title" *: *"[^"]' || ! has '"type" *: *"movie"'; then
    fail "$item lacks a title, or is no movie"
  else
    pass "$item is '$(field title)', $guid"
  fi

  if [[ -z $poster ]]; then
    fail "$item has no poster (thumb)"
    return
  fi
  ask "$poster"
  if [[ $status != 200 || $type != image/* ]]; then
    fail "the poster of item $key cannot be read; status $status, ${type:-no type}"
  elif ! kind=$(image_kind); then
    fail "the poster of item $key is called $type and is no image"
  else
    pass "the poster of item $key is a $kind of $(wc -c <"$body" | tr -d ' ') bytes"
  fi
}

check_root "" tv.plex.agents.
check_root /movies tv.plex.agents.custom.
check_health
check_item ""
check_item /movies

if [[ $failures -gt 0 ]]; then
  echo "$failures of the checks failed"
  exit 1
fi
echo "all is well"
