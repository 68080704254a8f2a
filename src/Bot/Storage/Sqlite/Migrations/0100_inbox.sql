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
