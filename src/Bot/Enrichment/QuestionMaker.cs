using System.Security.Cryptography;
using System.Text;
using Bot.Knowledge;
using Bot.Prompts;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Bot.Enrichment;

/// <summary>Has the language model write questions that a passage answers, in other words than its own and in English.</summary>
public sealed class QuestionMaker(IPromptRunner model, IOptions<EnrichmentOptions> options)
{
    private const int LongestOutput = 12_000;

    /// <returns>Empty when the model finds none. Throws whatever went wrong with the model.</returns>
    public async Task<IReadOnlyList<MadeQuestion>> MakeAsync(Document document, Paragraph paragraph, CancellationToken cancellationToken)
    {
        var (place, passage) = (PassageText.Place(document, paragraph), PassageText.Numbered(document, paragraph));
        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(place + passage)))[..12];
        var values = new Dictionary<string, string> { ["place"] = place, ["passage"] = passage, ["fence"] = $"====={mark}=====" };
        var written = new StringBuilder();
        await foreach (var update in model.RunAsync(PromptNames.Questions, document.Language, values, search: null, cancellationToken))
        {
            written.Append(update.Text);
            if (written.Length > LongestOutput || update.FinishReason == ChatFinishReason.ContentFilter)
            {
                break;
            }
        }

        return QuestionLines.Read($"{written}", paragraph.Sentences.Count, options.Value.PerSentence);
    }
}
