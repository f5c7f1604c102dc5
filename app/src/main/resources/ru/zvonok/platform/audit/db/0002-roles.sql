--liquibase formatted sql

--changeset audit:roles
alter table audit.entry add column roles text;
comment on column audit.entry.roles is 'Roles of the account in the organisation at that moment, by comma';
create index entry_person_entry_idx on audit.entry_person (organisation_id, entry_id);
create index regional_entry_at_idx on audit.regional_entry (at, id);
