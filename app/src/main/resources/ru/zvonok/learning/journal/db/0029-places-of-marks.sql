--liquibase formatted sql

--changeset journal:places-of-marks
alter table journal.mark add column place smallint not null default 0;
comment on column journal.mark.place is 'Where the mark stands among those of its cell, as they were typed; then by id';
