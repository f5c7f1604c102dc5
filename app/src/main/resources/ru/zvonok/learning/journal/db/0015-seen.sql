--liquibase formatted sql

--changeset journal:seen
alter table journal.mark add column seen_at timestamptz;
comment on column journal.mark.seen_at is 'When the family first read a page that shows the mark as it stands; empty again when the value or the comment changes';
alter table journal.mark add column value_seen_at timestamptz;
comment on column journal.mark.value_seen_at is 'When the family first read a page that shows the value as it stands, whatever its comment became since; empty again when the value changes';
alter table journal.attendance add column seen_at timestamptz;
comment on column journal.attendance.seen_at is 'When the family first read a page that shows the sign as it stands; empty again when it changes';
alter table journal.cell_history add column reason text check (length(reason) <= 200);
comment on column journal.cell_history.reason is 'Why a mark was corrected that the family had seen; null where nobody had to say it';

create table journal.correction_reason (
  id smallint primary key,
  position smallint not null,
  name text not null,
  name_en text not null
);
comment on table journal.correction_reason is 'REGIONAL. Usual reasons of corrections, to choose from; any other may be written. A region adds from 100 up';
insert into journal.correction_reason (id, position, name, name_en) values
  (1, 10, 'Ошибка при вводе', 'Typing error'),
  (2, 20, 'Отметка стояла не у того ученика', 'The mark stood with another pupil'),
  (3, 30, 'Работа проверена повторно', 'The work was checked again'),
  (4, 40, 'Работа пересдана', 'The work was done again');
grant select on journal.correction_reason to zvonok_app, zvonok_municipal, zvonok_region;

insert into tenancy.regional_rule (source, key, valid_from, value, basis) values
  ('PRODUCT', 'journal.correction.reason', '2020-09-01', '1', 'Значение поставки: отметка, которую семья уже видела, исправляется с указанием причины');
