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

# A deleted folder is in the trash like a conversation. Those in it then stand among the others, and
# return to it if it is restored.
FOLDERS = """
CREATE TABLE folders (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    created REAL NOT NULL,
    deleted REAL                        -- since when it is in the trash
) STRICT
"""

# The words of all messages that are said, none of the text itself. `indexable` (core.folding) folds
# them before they come here, so FTS5 has only to cut them apart. What is deleted leaves no word.
MESSAGE_WORDS = """
CREATE VIRTUAL TABLE message_words USING fts5 (
    text, conversation UNINDEXED, created UNINDEXED,
    content = '', contentless_unindexed = 1, prefix = '3',
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
)
"""
TITLE_WORDS = """
CREATE VIRTUAL TABLE title_words USING fts5 (
    title, content = '', prefix = '3',
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
)
"""

# Messages with a smaller id were written before there was an index, and are not in it yet.
INDEXED_SINCE = "CREATE TABLE indexed_since (message INTEGER NOT NULL) STRICT"

_IN_INDEX = "old.id >= (SELECT message FROM indexed_since)"
_TAKE_IN = (
    "INSERT INTO message_words (rowid, text, conversation, created) "
    "VALUES (new.id, indexable(new.text), new.conversation, new.created);"
)
_TAKE_OUT = (
    "INSERT INTO message_words (message_words, rowid, text, conversation, created) "
    "VALUES ('delete', old.id, indexable(old.text), old.conversation, old.created);"
)
_TAKE_TITLE_IN = "INSERT INTO title_words (rowid, title) VALUES (new.id, indexable(new.title));"
_TAKE_TITLE_OUT = (
    "INSERT INTO title_words (title_words, rowid, title) "
    "VALUES ('delete', old.id, indexable(old.title));"
)


def _is_said(row: str) -> str:
    """Say that a message is not a reply that is still being written."""
    return f"({row}.ending IS NOT NULL OR {row}.role <> 'assistant')"


def _trigger(name: str, event: str, body: str, when: str = "true") -> str:
    return f"CREATE TRIGGER {name} AFTER {event} WHEN {when} BEGIN {body} END"


INDEX_TRIGGERS = (
    _trigger("message_said", "INSERT ON messages", _TAKE_IN, _is_said("new")),
    _trigger(
        "reply_ended", "UPDATE OF ending ON messages", _TAKE_IN,
        f"NOT {_is_said('old')} AND {_is_said('new')} AND {_IN_INDEX}",
    ),
    _trigger(
        "message_changed", "UPDATE OF text ON messages", f"{_TAKE_OUT} {_TAKE_IN}",
        f"{_is_said('old')} AND new.text <> old.text AND {_IN_INDEX}",
    ),
    _trigger(
        "message_gone", "DELETE ON messages", _TAKE_OUT, f"{_is_said('old')} AND {_IN_INDEX}"
    ),
    _trigger("title_given", "INSERT ON conversations", _TAKE_TITLE_IN),
    _trigger(
        "title_changed", "UPDATE OF title ON conversations",
        f"{_TAKE_TITLE_OUT} {_TAKE_TITLE_IN}", "new.title <> old.title",
    ),
    _trigger("title_gone", "DELETE ON conversations", _TAKE_TITLE_OUT),
)  # fmt: skip

ADAPTER_SETS = """
CREATE TABLE adapter_sets (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    model TEXT NOT NULL,                -- path of the model that they act on
    name TEXT NOT NULL,
    content TEXT NOT NULL,              -- storage.adapter_sets.Content as JSON
    is_default INTEGER NOT NULL,        -- 0 or 1: new conversations begin with it
    UNIQUE (model, name)
) STRICT
"""

# Messages that were written ahead, in the order in which they will be sent.
WAITING = """
CREATE TABLE waiting (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation INTEGER NOT NULL REFERENCES conversations ON DELETE CASCADE,
    text TEXT NOT NULL,
    beginning TEXT NOT NULL             -- of the reply to it, empty for as the model likes
) STRICT
"""

# What is typed and not sent yet; of no conversation while it is the new one's.
DRAFTS = """
CREATE TABLE drafts (
    id INTEGER PRIMARY KEY,
    conversation INTEGER UNIQUE REFERENCES conversations ON DELETE CASCADE,
    text TEXT NOT NULL
) STRICT
"""

# What the person made of the personas and quick prompts that Fireside ships: other versions, own
# ones, and without content those that were taken out.
OWN_VERSIONS = """
CREATE TABLE own_versions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,                 -- "persona" or "prompt"
    key TEXT NOT NULL,
    content TEXT,                       -- core.personas.Persona or core.quick_prompts.QuickPrompt
    UNIQUE (kind, key)
) STRICT
"""

# Answers that are compared, until the person has decided.
COMPARISONS = """
CREATE TABLE comparisons (
    conversation INTEGER PRIMARY KEY REFERENCES conversations ON DELETE CASCADE,
    content TEXT NOT NULL               -- storage.comparisons.Content as JSON
) STRICT
"""

# What was typed in the place of a message, and neither saved nor cancelled.
EDITS = """
CREATE TABLE edits (
    message INTEGER PRIMARY KEY REFERENCES messages ON DELETE CASCADE,
    text TEXT NOT NULL
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
    (
        FOLDERS,
        "ALTER TABLE conversations ADD COLUMN pinned REAL",  # since when
        "ALTER TABLE conversations ADD COLUMN folder INTEGER REFERENCES folders ON DELETE SET NULL",
        # Who gave the title: core.chat.Namer. Nobody knows of the older ones, so they stay.
        "ALTER TABLE conversations ADD COLUMN namer TEXT NOT NULL DEFAULT ''",
        "UPDATE conversations SET namer = 'person'",
        MESSAGE_WORDS,
        TITLE_WORDS,
        "INSERT INTO message_words (message_words, rank) VALUES ('secure-delete', 1)",
        "INSERT INTO title_words (title_words, rank) VALUES ('secure-delete', 1)",
        "INSERT INTO title_words (rowid, title) SELECT id, indexable(title) FROM conversations",
        INDEXED_SINCE,
        "INSERT INTO indexed_since SELECT coalesce(max(id), 0) + 1 FROM messages",
        *INDEX_TRIGGERS,
        "CREATE INDEX conversations_in_trash ON conversations (deleted) WHERE deleted IS NOT NULL",
        "CREATE INDEX conversations_by_folder ON conversations (folder) WHERE folder IS NOT NULL",
    ),
    (
        ADAPTER_SETS,
        "ALTER TABLE shelf ADD COLUMN note TEXT NOT NULL DEFAULT ''",
    ),
    (
        WAITING,
        "CREATE INDEX waiting_by_conversation ON waiting (conversation)",
    ),
    (DRAFTS,),
    (OWN_VERSIONS,),
    (
        # core.chat.Standing: whether the person pinned a message in, or left it out
        "ALTER TABLE messages ADD COLUMN standing TEXT NOT NULL DEFAULT ''",
    ),
    (
        # What the model reads in place of all messages up to and with this one
        "ALTER TABLE messages ADD COLUMN summary TEXT NOT NULL DEFAULT ''",
    ),
    (COMPARISONS,),
    (EDITS,),
)
