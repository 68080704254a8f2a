namespace Bot.Web.Admin;

/// <summary>The steps of reading the articles again; the last three are ends.</summary>
internal enum IndexStep
{
    Reading,
    Indexing,
    Changed,
    Unchanged,
    Failed,
}
