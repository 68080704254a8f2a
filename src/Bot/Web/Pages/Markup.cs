namespace Bot.Web.Pages;

/// <summary>HTML made of literal markup and escaped values: <c>Markup.Of($"&lt;p&gt;{text}&lt;/p&gt;")</c> cannot be broken out of.</summary>
/// <remarks>Attribute values stand in double quotes; values never go into script, style or the name of anything.</remarks>
internal sealed class Markup
{
    private readonly string html;

    private Markup(string html) => this.html = html;

    public static Markup Empty { get; } = new("");

    public static Markup Of(MarkupBuilder builder) => new(builder.ToString());

    /// <summary>Escaped text.</summary>
    public static Markup Text(string text) => Of($"{text}");

    public static Markup When(bool condition, MarkupBuilder builder) => condition ? Of(builder) : Empty;

    public override string ToString() => html;
}
