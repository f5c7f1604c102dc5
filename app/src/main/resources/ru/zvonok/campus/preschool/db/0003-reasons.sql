--liquibase formatted sql

--changeset preschool:reasons
alter table preschool.day_sign add column reasons text not null default '';
comment on column preschool.day_sign.reasons is 'Reasons of an excused absence that this sign stands for, parted by spaces';
update preschool.day_sign set reasons = 'SICK SANATORIUM QUARANTINE' where id = 2;
update preschool.day_sign set reasons = 'PARENT_LEAVE' where id = 3;
update preschool.day_sign set reasons = 'FAMILY COMPETITION OTHER' where id = 4;
