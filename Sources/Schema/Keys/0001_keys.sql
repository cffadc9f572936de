-- Wrapped data keys lie apart from the data: no backup of the data holds one.
CREATE TABLE vault_key (
    vault BIGINT PRIMARY KEY,
    wrapped BYTEA NOT NULL,
    root TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
