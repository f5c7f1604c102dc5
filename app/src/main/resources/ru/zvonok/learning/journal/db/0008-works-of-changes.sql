--liquibase formatted sql

--changeset journal:works-of-changes
alter table journal.cell_history add column works text;
comment on column journal.cell_history.works is 'The work of each mark that came, went or changed, as it was then: a JSON list of [old, new, kind, weight, title]; null where only a sign changed or it was not yet kept';
