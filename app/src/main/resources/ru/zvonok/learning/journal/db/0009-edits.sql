--liquibase formatted sql

--changeset journal:edits
alter table journal.cell_history add column typed text;
comment on column journal.cell_history.typed is 'What was typed under the edit id, which stands for this text in this cell by this account and for nothing else; null before it was kept';
