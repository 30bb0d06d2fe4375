using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace StoryExplainer.Publishing.Sftp;

/// <summary>Keys of servers that the user has met before, in the form of OpenSSH's <c>known_hosts</c>: plain and hashed names, patterns, ports and revoked keys.</summary>
internal sealed class KnownHosts
{
    private readonly ImmutableArray<Entry> _entries;

    private KnownHosts(ImmutableArray<Entry> entries) => _entries = entries;

    /// <summary>Reads lists; lines that say nothing we understand are skipped, as OpenSSH does.</summary>
    public static KnownHosts Parse(params IEnumerable<string> texts) => new([.. texts.SelectMany(text => text.Split('\n')).Select(ParseLine).OfType<Entry>()]);

    /// <summary>What the list says about the key that a server shows.</summary>
    public HostKeyVerdict Judge(string host, int port, string keyType, ReadOnlySpan<byte> key)
    {
        var verdict = HostKeyVerdict.Unknown;
        foreach (var entry in For(host, port))
        {
            var isSame = key.SequenceEqual(entry.Key);
            if (entry.IsRevoked && isSame)
            {
                return HostKeyVerdict.Revoked;
            }

            if (!entry.IsRevoked && isSame)
            {
                verdict = HostKeyVerdict.Trusted;
            }
            else if (!entry.IsRevoked && verdict == HostKeyVerdict.Unknown && entry.Type == keyType)
            {
                verdict = HostKeyVerdict.Different;
            }
        }

        return verdict;
    }

    /// <summary>The kinds of keys that are known of a server, in the order of the list: a server with several keys should show one of these.</summary>
    public IEnumerable<string> TypesOf(string host, int port) => For(host, port).Where(entry => !entry.IsRevoked).Select(entry => entry.Type).Distinct(StringComparer.Ordinal);

    private IEnumerable<Entry> For(string host, int port)
    {
        var name = port == 22 ? host.ToLowerInvariant() : string.Create(CultureInfo.InvariantCulture, $"[{host.ToLowerInvariant()}]:{port}");
        return _entries.Where(entry => entry.IsFor(name));
    }

    private static Entry? ParseLine(string line)
    {
        var parts = line.Split((char[])[' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
        var isRevoked = parts is ["@revoked", ..];

        // A certificate authority signs keys; the keys themselves are not in the list.
        if (parts is [] || parts[0].StartsWith('#') || (parts[0].StartsWith('@') && !isRevoked))
        {
            return null;
        }

        var fields = isRevoked ? parts[1..] : parts;
        var key = new byte[fields.Length > 2 ? fields[2].Length : 0];
        return fields.Length > 2 && Convert.TryFromBase64String(fields[2], key, out var length) ? new Entry(fields[0], fields[1], key[..length], isRevoked) : null;
    }

    private sealed record Entry(string Names, string Type, byte[] Key, bool IsRevoked)
    {
        public bool IsFor(string name)
        {
            if (Names.StartsWith("|1|", StringComparison.Ordinal))
            {
                return IsHashOf(name);
            }

            var matches = false;
            foreach (var pattern in Names.Split(','))
            {
                if (pattern.StartsWith('!') && Matches(pattern[1..], name))
                {
                    return false;
                }

                matches |= !pattern.StartsWith('!') && Matches(pattern, name);
            }

            return matches;
        }

        private static bool Matches(string pattern, string name) =>
            Regex.IsMatch(name, "^" + Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal).Replace("\\?", ".", StringComparison.Ordinal) + "$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

        // "|1|SALT|HASH": names can be kept secret by hashing.
        private bool IsHashOf(string name)
        {
            var parts = Names.Split('|');
            if (parts.Length < 4)
            {
                return false;
            }

            var (salt, hash) = (new byte[parts[2].Length], new byte[parts[3].Length]);
            if (!Convert.TryFromBase64String(parts[2], salt, out var saltLength) || !Convert.TryFromBase64String(parts[3], hash, out var hashLength))
            {
                return false;
            }

#pragma warning disable CA5350 // OpenSSH's own format; the name is hidden by it, the key is compared in full.
            return HMACSHA1.HashData(salt.AsSpan(0, saltLength), Encoding.UTF8.GetBytes(name)).AsSpan().SequenceEqual(hash.AsSpan(0, hashLength));
#pragma warning restore CA5350
        }
    }
}
