create table note_view (
    id      text    primary key,
    tenant  text    not null,
    version integer not null,
    state   jsonb   not null
);
