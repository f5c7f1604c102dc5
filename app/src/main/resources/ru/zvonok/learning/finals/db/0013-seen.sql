--liquibase formatted sql

--changeset finals:seen
alter table finals.period_mark add column seen_at timestamptz;
comment on column finals.period_mark.seen_at is 'When the family first read a page that shows the mark as it stands; empty again when it changes';
alter table finals.period_mark_history add column reason text check (length(reason) <= 200);
comment on column finals.period_mark_history.reason is 'Why a mark was corrected that the family had seen, or put back; null where nobody had to say it';
comment on column finals.period_mark_history.words is 'RETURNED: why it was given back; otherwise what the teacher had said of the mark that waited until then';
