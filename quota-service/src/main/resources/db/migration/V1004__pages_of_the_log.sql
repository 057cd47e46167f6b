-- What the operator pages through is read from the log: the grants of a kind over all tenants, and changes of a limit.
create index ledger_granted
    on journal ((payload ->> 'kind'), (tenant collate "C"), ((payload ->> 'resource') collate "C"))
    where stream_type = 'ledger' and type = 'QuotaGranted';
create index ledger_limits
    on journal (stream_id, version)
    where stream_type = 'ledger' and type in ('LimitChanged', 'LimitRestored');
