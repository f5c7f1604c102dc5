--liquibase formatted sql

--changeset preschool:signs
create schema preschool;
comment on schema preschool is 'Daily attendance of kindergarten groups';
grant usage on schema preschool to zvonok_app, zvonok_municipal, zvonok_region;

create table preschool.day_sign (
  id smallint primary key,
  position smallint not null,
  present boolean not null,
  excused boolean not null,
  open boolean not null,
  sign text not null constraint day_sign_sign_key unique,
  typed text not null,
  name text not null,
  name_en text not null
);
comment on table preschool.day_sign is 'REGIONAL. Signs of the month sheet. excused: absent with a good reason; open: the reason is not yet known; typed: spellings in lower case, parted by spaces';
insert into preschool.day_sign (id, position, present, excused, open, sign, typed, name, name_en) values
  (1, 1, true, false, false, '✓', '✓ + v 1', 'Был', 'Present'),
  (2, 2, false, true, false, 'Б', 'б', 'Болеет', 'Ill'),
  (3, 3, false, true, false, 'О', 'о', 'Отпуск родителей', 'Parents'' leave'),
  (4, 4, false, false, false, 'С', 'с', 'Семейные обстоятельства', 'Family circumstances'),
  (5, 5, false, false, true, 'Н', 'н', 'Причина неизвестна', 'Reason not known');
grant select on preschool.day_sign to zvonok_app, zvonok_municipal, zvonok_region;

--changeset preschool:sheets
create sequence preschool.day_history_seq as bigint increment 1 cache 50;

create table preschool.group_month (
  organisation_id bigint not null,
  group_id bigint not null,
  revision bigint not null,
  month date not null,
  school_year smallint not null,
  constraint group_month_pk primary key (organisation_id, group_id, month),
  constraint group_month_group_fk foreign key (organisation_id, group_id) references enrolment.school_class (organisation_id, id)
) with (fillfactor = 70);
comment on table preschool.group_month is 'TENANT. One row for each written sheet; writers of a sheet wait for one another on it';

create table preschool.child_day (
  organisation_id bigint not null,
  child_id bigint not null,
  group_id bigint not null,
  version bigint not null,
  day date not null,
  school_year smallint not null,
  sign smallint not null,
  primary key (organisation_id, child_id, day, school_year)
) partition by range (school_year);
create index child_day_group_idx on preschool.child_day (organisation_id, group_id, day);
create index child_day_day_idx on preschool.child_day (organisation_id, day);
comment on table preschool.child_day is 'TENANT. One row for each child and day that was noted; version is the id of the history entry that wrote it. No foreign keys: checked by its door, many rows';

create table preschool.day_history (
  organisation_id bigint not null,
  id bigint not null,
  child_id bigint not null,
  group_id bigint not null,
  account_id bigint,
  at timestamptz not null,
  edit_id uuid not null,
  day date not null,
  school_year smallint not null,
  old_sign smallint,
  new_sign smallint,
  primary key (organisation_id, id, school_year),
  constraint day_history_edit_key unique (organisation_id, edit_id, school_year)
) partition by range (school_year);
create index day_history_child_idx on preschool.day_history (organisation_id, child_id, day);
comment on table preschool.day_history is 'TENANT. Every change of a day: who, when, old and new sign; an edit id counts once, so that sending twice changes nothing';

call tenancy.protect('preschool.group_month', 'select, insert, update');
call tenancy.protect('preschool.child_day');
call tenancy.protect('preschool.day_history', 'select, insert');
