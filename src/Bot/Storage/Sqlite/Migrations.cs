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
        ("002 inbox", """
            CREATE TABLE inbox (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                platform TEXT NOT NULL,
                update_id INTEGER NOT NULL,
                chat_id INTEGER NOT NULL,
                user_id INTEGER NOT NULL,
                urgent INTEGER NOT NULL,
                message TEXT,
                received_at INTEGER NOT NULL,
                starts INTEGER NOT NULL DEFAULT 0,
                finished_at INTEGER,
                UNIQUE (platform, update_id)
            ) STRICT;

            CREATE INDEX inbox_waiting ON inbox (urgent DESC, id) WHERE finished_at IS NULL;

            CREATE TABLE inbox_parked (
                id INTEGER PRIMARY KEY,
                platform TEXT NOT NULL,
                update_id INTEGER NOT NULL,
                chat_id INTEGER NOT NULL,
                user_id INTEGER NOT NULL,
                message TEXT NOT NULL,
                starts INTEGER NOT NULL,
                reason TEXT NOT NULL,
                parked_at INTEGER NOT NULL
            ) STRICT;
            """),
        ("0200 answers and chat settings", """
            CREATE TABLE answers (
                id TEXT PRIMARY KEY, question TEXT NOT NULL, folded TEXT NOT NULL, language TEXT NOT NULL,
                outcome TEXT NOT NULL, citations TEXT NOT NULL, at INTEGER NOT NULL
            ) WITHOUT ROWID;
            CREATE INDEX answers_at ON answers (at);
            CREATE TABLE answer_ratings (
                answer_id TEXT NOT NULL, rater TEXT NOT NULL, rating INTEGER NOT NULL,
                PRIMARY KEY (answer_id, rater)
            ) WITHOUT ROWID;
            CREATE TABLE chat_settings (
                platform TEXT NOT NULL, chat_id INTEGER NOT NULL, language TEXT, asking TEXT NOT NULL,
                PRIMARY KEY (platform, chat_id)
            ) WITHOUT ROWID;
            """),
        ("0300 conversations", """
            CREATE TABLE conversations (
                platform TEXT NOT NULL, chat_id INTEGER NOT NULL, topic_id INTEGER NOT NULL, user_id INTEGER NOT NULL,
                texts TEXT NOT NULL, number INTEGER NOT NULL, at INTEGER NOT NULL,
                PRIMARY KEY (platform, chat_id, topic_id, user_id)
            ) WITHOUT ROWID;
            CREATE INDEX conversations_user ON conversations (platform, user_id);
            CREATE INDEX conversations_at ON conversations (at);
            """),
        // Rows come in the order of time, at the end; by their ids they would come anywhere, each writing pages of its own.
        ("0400 answers in the order of time", """
            CREATE TABLE answers_in_order (
                id TEXT NOT NULL UNIQUE, question TEXT NOT NULL, folded TEXT NOT NULL, language TEXT NOT NULL,
                outcome TEXT NOT NULL, citations TEXT NOT NULL, at INTEGER NOT NULL
            );
            INSERT INTO answers_in_order SELECT id, question, folded, language, outcome, citations, at FROM answers ORDER BY at;
            DROP TABLE answers;
            ALTER TABLE answers_in_order RENAME TO answers;
            CREATE INDEX answers_at ON answers (at);
            """),
        // By which the file beside the database (WorkJournal) is known as its own.
        ("0500 identity", """
            CREATE TABLE identity (value BLOB NOT NULL) STRICT;
            INSERT INTO identity VALUES (randomblob(16));
            """),
    ];
}
