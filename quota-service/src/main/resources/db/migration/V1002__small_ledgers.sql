-- A ledger keeps sums only: who holds what is asked of the log, one index lookup for each resource.
alter table ledger_view drop column used;
update ledger_view
set state = jsonb_strip_nulls(jsonb_build_object(
    'kind', 'ledger',
    'limit', state -> 'limit',
    'used', jsonb_array_length(state -> 'holders'),
    'said', '{}'::jsonb));
alter table ledger_view
    add column used integer not null generated always as ((state ->> 'used')::integer) stored,
    add column own_limit integer generated always as ((state ->> 'limit')::integer) stored,
    add column counted text not null generated always as (split_part(id, ':', 2)) stored;

create index ledger_said on journal (stream_id, (payload ->> 'resource'), version) where stream_type = 'ledger';
