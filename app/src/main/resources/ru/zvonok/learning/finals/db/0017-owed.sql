--liquibase formatted sql

--changeset finals:owed
create table finals.nudge (
  organisation_id bigint not null,
  person_id bigint not null,
  account_id bigint,
  at timestamptz not null,
  day date not null,
  primary key (organisation_id, person_id, day),
  constraint nudge_person_fk foreign key (organisation_id, person_id) references people.person (organisation_id, id)
);
comment on table finals.nudge is 'TENANT. A teacher was asked for marks that are due: once a day';
call tenancy.protect('finals.nudge');
insert into tenancy.regional_rule (source, key, valid_from, kind, value, basis) values
  ('PRODUCT', 'finals.period.deadline-days', '2000-01-01', null, '0', 'Регламент работы в системе, срок DL-32: последний день периода'),
  ('PRODUCT', 'finals.period.deadline-days', '2000-01-01', 'COLLEGE', '1', 'Регламент колледжей, срок DL-11: следующий рабочий день после дня аттестации'),
  ('PRODUCT', 'finals.duty.days-ahead', '2000-01-01', null, '3', 'Значение поставки: за сколько дней до срока напоминать об отметках за период'),
  ('PRODUCT', 'finals.duty.days-back', '2000-01-01', null, '30', 'Значение поставки: сколько дней после срока напоминать');
