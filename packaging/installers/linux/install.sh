#!/bin/sh
# Installs Fireside for the person who runs this, without root; run by the .run file.
#   install.sh                  into ~/.local, with a menu entry and the command `fireside`
#   install.sh --portable DIR   all in one folder, conversations too: for a stick
set -eu
umask 022
here=$(dirname "$0")

swap_in() { # the new program takes the old one's place at once, or not at all
  new="$1.new.$$"
  rm -rf "$new"
  mkdir -p "$new"
  # A bare system has no xz, so one lies beside; its own comes first, which surely runs there.
  if command -v xz >/dev/null; then
    xz -dc "$here/app.tar.xz" | tar -x -C "$new"
  else
    LD_LIBRARY_PATH="$here" "$here/xz" -dc "$here/app.tar.xz" | tar -x -C "$new"
  fi
  if [ -d "$1/profile" ]; then mv "$1/profile" "$new/profile"; fi
  if [ -e "$1" ]; then
    old="$1.old.$$"
    mv "$1" "$old"
    mv "$new" "$1"
    rm -rf "$old"
  else
    mv "$new" "$1"
  fi
}

if [ "${1:-}" = --portable ]; then
  [ -n "${2:-}" ] || { echo "The folder is missing: --portable DIR" >&2; exit 2; }
  swap_in "$2/Fireside"
  mkdir -p "$2/Fireside/profile"
  chmod 700 "$2/Fireside/profile"
  echo "Fireside is in $2/Fireside; it keeps everything in the folder profile there."
  exit 0
fi

data="${XDG_DATA_HOME:-$HOME/.local/share}"
program="$HOME/.local/opt/fireside"
mkdir -p "$HOME/.local/opt" "$HOME/.local/bin" "$data"
swap_in "$program"
(cd "$here/share" && find . -type d -exec mkdir -p "$data/{}" \; -o -type f -exec cp "{}" "$data/{}" \;)

# The desktop entry's Exec has rules of its own: \ before each of " ` $ \, written as two; %% for %.
exec_path=$(printf '%s' "$program/Fireside" | sed 's/\\/\\\\\\\\/g; s/["`$]/\\\\&/g; s/%/%%/g')
sed_path=$(printf '%s' "\"$exec_path\"" | sed 's/[\\&|]/\\&/g')
sed "s|@EXEC@|$sed_path|" "$here/share/applications/fireside.desktop" \
  > "$data/applications/fireside.desktop"
ln -sf "$program/fireside-console" "$HOME/.local/bin/fireside"

refresh='
if command -v update-desktop-database >/dev/null; then
  update-desktop-database -q "$data/applications" || true
fi
if command -v update-mime-database >/dev/null; then
  update-mime-database "$data/mime" 2>/dev/null || true
fi'
eval "$refresh"

quoted() { printf "'%s'" "$(printf '%s' "$1" | sed "s/'/'\\\\''/g")"; }
{
  echo '#!/bin/sh'
  echo '# Takes Fireside away again. Conversations, settings and models stay.'
  echo "program=$(quoted "$program") data=$(quoted "$data")"
  echo 'rm -f "$HOME/.local/bin/fireside"'
  (cd "$here/share" && find . -type f) | while read -r file; do
    echo "rm -f \"\$data/${file#./}\""
  done
  echo "$refresh"
  echo 'rm -rf "$program"'
  echo 'echo "Fireside is gone. What you wrote is still in $data/Fireside."'
} > "$program/uninstall.sh"
chmod 755 "$program/uninstall.sh"

echo "Fireside is in $program and in your menu."
case ":$PATH:" in
  *":$HOME/.local/bin:"*) echo "The command is: fireside" ;;
  *) echo "The command is: $HOME/.local/bin/fireside" ;;
esac
echo "To remove it: $program/uninstall.sh"
