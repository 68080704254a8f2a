using System.Text;

namespace Bot.Knowledge;

/// <summary>The characters of one file and the way from an offset to its line.</summary>
/// <param name="Name">File name with extension, as problems show it.</param>
internal sealed record SourceFile(string Name, string Text)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public string Id => Path.GetFileNameWithoutExtension(Name);

    /// <exception cref="IngestException">Not UTF-8; names the line.</exception>
    public static SourceFile Decode(string name, byte[] content)
    {
        var skip = content.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        try
        {
            return new SourceFile(name, Strict.GetString(content, skip, content.Length - skip));
        }
        catch (DecoderFallbackException broken)
        {
            var line = 1 + content.AsSpan(0, skip + Math.Max(0, broken.Index)).Count((byte)'\n');
            throw new IngestException(line, "not UTF-8 text");
        }
    }

    /// <summary>The line of an offset, from 1.</summary>
    public int LineOf(int offset) => 1 + Text.AsSpan(0, offset).Count('\n');

    public IngestProblem Problem(int line, string message) => new(Name, line, message);
}
