namespace Bot.Knowledge;

/// <summary>A person, place, treaty, office … of an article, with the other words people use for it.</summary>
/// <param name="Kind">person, place, country, people, treaty, event, operation, organisation, office, work, ship, concept or date.</param>
/// <param name="Aliases">Other spellings and short forms; no alias belongs to two entries.</param>
/// <param name="Descriptions">Roles and paraphrases, «كبير الدبلوماسيين السوفييت»; may be shared between entries.</param>
/// <param name="English">English names and roles.</param>
public sealed record GlossaryEntry(
    string Name,
    string Kind,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Descriptions,
    IReadOnlyList<string> English);
