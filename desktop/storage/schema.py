"""The tables of the database, as numbered steps that only ever go forward.

A database that has gone through the first N steps has N as its `PRAGMA user_version`. A step that
was once released is never edited; a change is a new step at the end.
"""

from __future__ import annotations

from typing import TypeAlias

Step: TypeAlias = tuple[str, ...]  # the statements of one step, run in one transaction

CONVERSATIONS = """
CREATE TABLE conversations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    created REAL NOT NULL,              -- all times are seconds since 1970
    changed REAL NOT NULL,
    deleted REAL,                       -- since when it is in the trash
    leaf INTEGER,                       -- the last message of the branch that is read
    steering TEXT NOT NULL              -- core.chat.Steering as JSON, empty for the default one
) STRICT
"""

# The long columns come last: SQLite need not read past them to find the short ones. A parent is
# always older than its children, so that no damage can make a message its own ancestor.
MESSAGES = """
CREATE TABLE messages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation INTEGER NOT NULL REFERENCES conversations ON DELETE CASCADE,
    parent INTEGER REFERENCES messages,
    role TEXT NOT NULL,
    created REAL NOT NULL,
    ending TEXT,                        -- empty while a reply is being written
    recipe INTEGER REFERENCES recipes,  -- what made the reply, with its seed and counts
    seed INTEGER,
    counts TEXT,                        -- core.chat.Counts as JSON
    error TEXT,                         -- core.wording.Wording as JSON
    text TEXT NOT NULL,
    thinking TEXT NOT NULL,
    CHECK (parent < id)
) STRICT
"""

MODELS = """
CREATE TABLE models (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL,
    size INTEGER NOT NULL,              -- bytes
    modified REAL NOT NULL,
    sha256 TEXT NOT NULL,               -- empty until it is known
    UNIQUE (path, size, modified)
) STRICT
"""

# Thousands of replies share one recipe; each says only its seed and its counts.
RECIPES = """
CREATE TABLE recipes (
    id INTEGER PRIMARY KEY,
    model INTEGER NOT NULL REFERENCES models,
    content TEXT NOT NULL,              -- storage.recipes.Recipe as JSON
    UNIQUE (model, content)
) STRICT
"""

UNFINISHED_REPLIES = """
CREATE INDEX unfinished_replies ON messages (id) WHERE ending IS NULL AND role = 'assistant'
"""

# What is known of the models and adapters on this computer. The header comes last: it is long, and
# a list of a thousand files does not need it.
SHELF = """
CREATE TABLE shelf (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path TEXT NOT NULL UNIQUE,          -- of the first part
    kind TEXT NOT NULL,                 -- core.shelf.Kind
    place TEXT NOT NULL,                -- core.shelf.Place
    name TEXT NOT NULL,
    size INTEGER NOT NULL,              -- bytes of all parts
    modified REAL NOT NULL,
    parts INTEGER NOT NULL,
    sha256 TEXT NOT NULL,               -- empty until it is known
    repo TEXT NOT NULL,                 -- where it came from, empty where nobody knows
    file TEXT NOT NULL,
    revision TEXT NOT NULL,
    licence TEXT NOT NULL,
    added REAL NOT NULL,
    used REAL,
    missing INTEGER NOT NULL,           -- 0 or 1
    architecture TEXT NOT NULL,
    parameters INTEGER NOT NULL,
    quantisation TEXT NOT NULL,
    context INTEGER NOT NULL,
    defaults TEXT NOT NULL,             -- core.shelf.Defaults as JSON, empty for none
    header TEXT NOT NULL                -- core.model_file.ModelFile as JSON, empty for none
) STRICT
"""

DOWNLOADS = """
CREATE TABLE downloads (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    place INTEGER NOT NULL,             -- in the queue
    content TEXT NOT NULL,              -- core.downloads.Order as JSON
    folder TEXT NOT NULL,
    state TEXT NOT NULL,                -- as storage.queue writes it
    fetched INTEGER NOT NULL            -- bytes
) STRICT
"""

CONNECTIONS = """
CREATE TABLE connections (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    moment REAL NOT NULL,
    host TEXT NOT NULL,
    port INTEGER NOT NULL,
    why TEXT NOT NULL,                  -- core.wording.Wording as JSON
    sent INTEGER NOT NULL,              -- bytes
    received INTEGER NOT NULL
) STRICT
"""

STEPS: tuple[Step, ...] = (
    (
        CONVERSATIONS,
        MESSAGES,
        MODELS,
        RECIPES,
        "CREATE INDEX conversations_by_change ON conversations (changed) WHERE deleted IS NULL",
        "CREATE INDEX messages_by_conversation ON messages (conversation)",
        "CREATE INDEX messages_by_parent ON messages (parent)",
        UNFINISHED_REPLIES,
    ),
    (
        SHELF,
        DOWNLOADS,
        CONNECTIONS,
        "CREATE INDEX connections_by_moment ON connections (moment)",
        "CREATE INDEX messages_by_recipe ON messages (recipe) WHERE recipe IS NOT NULL",
    ),
    (
        # core.chat.Origin as JSON, empty where it is not known
        "ALTER TABLE messages ADD COLUMN origin TEXT",
    ),
)
