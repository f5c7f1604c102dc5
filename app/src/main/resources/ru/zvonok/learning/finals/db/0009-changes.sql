--liquibase formatted sql

--changeset finals:changes
create index period_mark_history_at_idx on finals.period_mark_history (organisation_id, at, id);
create index period_mark_history_account_idx on finals.period_mark_history (organisation_id, account_id, at, id);
