#!/usr/bin/env bash
# Shows the pages that mizan writes in headless Chromium, in both languages, light and dark, on a telephone and on a
# desk, and checks what only a browser can tell: errors on its console, width, contrast, focus, direction.
#
# usage: check.sh MIZAN [FOLDER]     MIZAN is the built tool; screenshots go to FOLDER, where one is named.
set -euo pipefail
mizan=$(realpath "$1")
pictures=${2:+$(mkdir -p "$2" && realpath "$2")}
top=$(cd "$(dirname "$0")/../.." && pwd)
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
if [[ -z $browser ]]; then
  echo "no Chromium here: the pages were not looked at"
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
feed=$top/Tests/Fixtures/sample.jsonl
failed=0

# The page with the checks in it; its own policy would forbid them, so that they come in its stead.
prepare() {
  sed -E 's#<meta http-equiv="Content-Security-Policy"[^>]*>##' "$1" | sed '$d' > "$work/page.html"
  { tail -n 1 "$1" | sed 's#</body></html>##'; echo '<script>'; cat "$top/Tests/Browser/check.js"; echo '</script></body></html>'; } \
    >> "$work/page.html"
  # A window of its own would not be narrower than 500 pixels.
  cat > "$work/frame.html" <<FRAME
<!DOCTYPE html><meta charset="utf-8"><style>body { margin: 0 } iframe { border: 0 }</style>
<script>addEventListener("message", event => { document.title = event.data; });</script>
<iframe src="page.html" width="${2%,*}" height="${2#*,}"></iframe>
FRAME
}

chromium() {
  timeout 120 "$browser" --headless=new --no-sandbox --disable-gpu --hide-scrollbars --force-prefers-reduced-motion \
    --enable-logging=stderr --v=0 --virtual-time-budget=4000 --user-data-dir="$work/profile" "$@" 2> "$work/log"
}

look() {
  local name=$1 size=$2 scheme=$3
  local options=(--window-size="$size")
  [[ $scheme == dark ]] && options+=(--blink-settings=preferredColorScheme=0)
  prepare "$work/$name.html" "$size"
  chromium "${options[@]}" --dump-dom "file://$work/frame.html" > "$work/dom" || true
  local result
  result=$(sed -n '/<title>checked/,/<\/title>/p' "$work/dom" | sed -e 's#.*<title>##' -e 's#</title>.*##')
  local console
  console=$(grep -a 'CONSOLE' "$work/log" || true)
  echo "$name $size $scheme: ${result:-not checked}"
  [[ ${result%%$'\n'*} == *": 0 faults" ]] || failed=1
  # The page as it is, with its own policy: whatever the browser forbids or cannot run stands on its console.
  chromium "${options[@]}" --screenshot="$work/picture.png" "file://$work/$name.html" > /dev/null || true
  console+=$(grep -a 'CONSOLE' "$work/log" || true)
  if [[ -n $console ]]; then
    echo "$console"
    failed=1
  fi
  [[ -z $pictures ]] || cp "$work/picture.png" "$pictures/$name-${size%,*}-$scheme.png"
}

# A page with six faults, so that a check that sees none is not taken for a good one.
cat > "$work/faulty.html" <<'PAGE'
<!DOCTYPE html><html lang="ar" dir="ltr"><head><title>x</title></head><body><h1>x</h1><h3 style="color:#999">x</h3>
<p style="width:3000px"><a href="#nowhere"></a>x</p></body></html>
PAGE
prepare "$work/faulty.html" 360,780
chromium --dump-dom "file://$work/frame.html" > "$work/dom" || true
for fault in 'lang ar with dir ltr' 'wide in a window' 'h3 behind h1' 'no name' 'leads nowhere' 'contrast 2.'; do
  if ! grep -q "$fault" "$work/dom"; then
    echo "the check does not see: $fault"
    failed=1
  fi
done

for locale in ar en; do
  "$mizan" score "$feed" -f html --locale "$locale" --quiet > "$work/score-$locale.html"
  "$mizan" compare "$feed" -f html --locale "$locale" --quiet > "$work/compare-$locale.html"
  "$mizan" compare "$feed" --story sawt-docks -f html --locale "$locale" --quiet > "$work/story-$locale.html"
  for page in score compare story; do
    [[ -z ${MIZAN_PAGE:-} || $MIZAN_PAGE == "$page-$locale" ]] || continue
    look "$page-$locale" 360,780 light
    look "$page-$locale" 360,780 dark
    look "$page-$locale" 1280,900 light
    look "$page-$locale" 1280,900 dark
  done
done
exit $failed
