--liquibase formatted sql

--changeset journal:homework-load
alter table journal.homework add column given_at timestamptz;
alter table journal.homework add column minutes smallint constraint homework_minutes check (minutes between 1 and 600);
create index homework_day_idx on journal.homework (organisation_id, day);
comment on column journal.homework.minutes is 'How long it takes, as its teacher reckons';
comment on column journal.homework.given_at is 'When it was first written; null for what was written before that was kept';
create index assignment_day_idx on journal.assignment (organisation_id, day);
