--liquibase formatted sql

--changeset people:kinship-times
alter table people.kinship drop constraint kinship_pk;
alter table people.kinship add constraint kinship_pk primary key (organisation_id, guardian_id, child_id, valid_from);
alter table people.kinship add constraint kinship_overlap exclude using gist (
  organisation_id with =, guardian_id with =, child_id with =, daterange(valid_from, valid_to, '[]') with &&);
