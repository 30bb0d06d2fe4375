// The one symbol of libstdc++ 13 that libLibTorchSharp.so needs.
#include <iostream>

extern "C" void _ZSt21ios_base_library_initv()
{
    static std::ios_base::Init init;
}
