--liquibase formatted sql

--changeset journal:changes
create index cell_history_at_idx on journal.cell_history (organisation_id, at, id, course_id);
create index cell_history_account_idx on journal.cell_history (organisation_id, account_id, at, id);
