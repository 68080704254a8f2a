namespace Bot.Storage.Sqlite;

/// <summary>The changes that made the database what it is, in order. One that has been released is never edited: a new one follows.</summary>
internal static class Migrations
{
    public static IReadOnlyList<(string Name, string Sql)> All { get; } =
    [
        ("001 daily posts", """
            CREATE TABLE subscriptions (
                platform TEXT NOT NULL, chat_id INTEGER NOT NULL, topic_id INTEGER NOT NULL,
                time TEXT NOT NULL, zone TEXT NOT NULL, language TEXT NOT NULL, only_anniversaries INTEGER NOT NULL,
                since INTEGER NOT NULL, next INTEGER NOT NULL,
                PRIMARY KEY (platform, chat_id, topic_id)
            ) WITHOUT ROWID;
            CREATE INDEX subscriptions_next ON subscriptions (next);
            CREATE TABLE posts (
                platform TEXT NOT NULL, chat_id INTEGER NOT NULL, topic_id INTEGER NOT NULL, date TEXT NOT NULL,
                state TEXT NOT NULL, claimed INTEGER NOT NULL, events TEXT NOT NULL,
                PRIMARY KEY (platform, chat_id, topic_id, date)
            ) WITHOUT ROWID;
            CREATE INDEX posts_claimed ON posts (claimed) WHERE state = 'Claimed';
            """),
    ];
}
