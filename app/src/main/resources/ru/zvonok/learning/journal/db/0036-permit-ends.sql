--liquibase formatted sql

--changeset journal:permit-ends
alter table journal.edit_permit add column told_at timestamptz;
comment on column journal.edit_permit.told_at is 'When open pages were told that it ran out; a permit that was ended early told them then';
update journal.edit_permit set told_at = until where until <= now();
create index edit_permit_ends_idx on journal.edit_permit (organisation_id, until) where told_at is null and ended_at is null;
