-- Which topics the journal was published to, by the id that Kafka gave them: another one under the same name is empty.
create table published_topic (
    topic      text    primary key,
    id         text    not null,
    partitions integer not null
);
grant select, insert, update on published_topic to ${app};

-- And which topic an offset belongs to; empty until it is known.
alter table subscription_position add column topic_id text not null default '';
