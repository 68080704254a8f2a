using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Bot.Web.Pages;

/// <summary>What the compiler turns an interpolated string for <see cref="Markup"/> into: literals as they are, values escaped.</summary>
[InterpolatedStringHandler]
internal readonly struct MarkupBuilder
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder html;

    public MarkupBuilder(int literalLength, int formattedCount) => html = new StringBuilder(literalLength + (16 * formattedCount));

    public void AppendLiteral(string literal) => html.Append(literal);

    public void AppendFormatted(string? text) => html.Append(Encoder.Encode(text ?? ""));

    public void AppendFormatted(Markup markup) => html.Append(markup.ToString());

    public void AppendFormatted(IEnumerable<Markup> markup) => html.AppendJoin("", markup);

    public void AppendFormatted<T>(T value, string? format = null)
        where T : IFormattable => AppendFormatted(value.ToString(format, CultureInfo.InvariantCulture));

    public override string ToString() => html.ToString();
}
