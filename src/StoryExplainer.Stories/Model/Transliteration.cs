using System.Collections.Frozen;

namespace StoryExplainer.Stories.Model;

/// <summary>Writes single lower-case letters of several alphabets in ASCII.</summary>
internal static class Transliteration
{
    // Letters that Unicode does not decompose; Cyrillic as English newspapers write it, Greek by the common passport table.
    // й, ї, ё and accented Greek arrive here decomposed, so their base letters are enough.
    private const string Table =
        "ß=ss æ=ae œ=oe ø=o ł=l đ=d ð=d þ=th ħ=h ı=i ŋ=ng ŧ=t ĸ=k ſ=s ƒ=f ə=a ɓ=b ɗ=d ƙ=k ɛ=e ɔ=o ɣ=g ʒ=z " +
        "а=a б=b в=v г=g ґ=g д=d е=e є=ye ж=zh з=z и=i і=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch " +
        "ъ= ы=y ь= э=e ю=yu я=ya ђ=dj ј=j љ=lj њ=nj ћ=c џ=dz ѕ=dz қ=q ғ=gh ң=n ө=o ү=u ұ=u һ=h ә=a ӏ= " +
        "α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o";

    private static readonly FrozenDictionary<char, string> Letters =
        Table.Split(' ').ToFrozenDictionary(pair => pair[0], pair => pair[2..]);

    /// <summary>The ASCII letters for a lower-case letter or a digit; empty for a sign that only softens its neighbour; null for what is no letter of these alphabets.</summary>
    public static string? Of(char character) =>
        char.IsAsciiLetterOrDigit(character) ? character.ToString() : Letters.GetValueOrDefault(character);
}
