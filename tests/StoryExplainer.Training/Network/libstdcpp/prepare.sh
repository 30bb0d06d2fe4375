#!/usr/bin/env bash
# TorchSharp 0.107.0 asks for GLIBCXX_3.4.32 (GCC 13) for one symbol, std::ios_base_library_init. Where the system's libstdc++ is older (Debian 12),
# this renames the version in the copy beside the built program and makes a small library with the symbol.
#   tests/StoryExplainer.Training/Network/libstdcpp/prepare.sh FOLDER-OF-THE-BUILT-PROGRAM
# Then start the program with LD_PRELOAD=FOLDER-OF-THE-BUILT-PROGRAM/ios-init.so. Needs g++ and python3; nothing else in the project depends on it.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
built=${1:?folder of the built program}
library=$(find "$built" -name libLibTorchSharp.so | grep -E "linux-x64|/libLibTorchSharp.so" | head -n 1)
g++ -shared -fPIC -O1 -o "$built/ios-init.so" "$here/ios-init.cpp"
python3 "$here/rename_version.py" "$library"
echo "LD_PRELOAD=$built/ios-init.so"
