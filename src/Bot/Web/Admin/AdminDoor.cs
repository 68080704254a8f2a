using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Bot.Web.Admin;

/// <summary>Lets the operator in by the secret of the settings. Thread-safe; sessions and failures are kept in memory.</summary>
internal sealed class AdminDoor(IOptions<WebOptions> options, TimeProvider time)
{
    private const int KeyLength = 64;

    private readonly WebOptions settings = options.Value;
    private readonly ConcurrentDictionary<string, AdminSession> sessions = new();
    private readonly Lockout lockout = new(options.Value.AdminAttempts, options.Value.AdminLockout, time);

    /// <summary>False when no secret is set: then there is no operator's page.</summary>
    public bool Exists => settings.AdminSecret.Length > 0;

    public bool IsLocked(string address) => lockout.IsLocked(address);

    /// <returns>A new session; null when the secret is wrong, or the address or the door as a whole is locked.</returns>
    public AdminSession? Enter(string address, string secret)
    {
        if (!Exists || IsLocked(address))
        {
            return null;
        }

        if (!AreEqual(secret, settings.AdminSecret))
        {
            lockout.Fail(address);
            return null;
        }

        lockout.Forget(address);
        return Begin();
    }

    public AdminSession? Find(string? key) =>
        key is not null && sessions.TryGetValue(key, out var session) && session.Until > time.GetUtcNow() ? session : null;

    public void Leave(AdminSession session) => sessions.TryRemove(session.Key, out _);

    /// <summary>In a time that does not depend on what is in the texts or how long they are.</summary>
    public static bool AreEqual(string given, string expected) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(expected)));

    private AdminSession Begin()
    {
        foreach (var (key, old) in sessions)
        {
            if (old.Until <= time.GetUtcNow())
            {
                sessions.TryRemove(key, out _);
            }
        }

        var session = new AdminSession(Random(), Random(), time.GetUtcNow() + settings.AdminSession);
        sessions[session.Key] = session;
        return session;
    }

    private static string Random() => RandomNumberGenerator.GetHexString(KeyLength, lowercase: true);
}
