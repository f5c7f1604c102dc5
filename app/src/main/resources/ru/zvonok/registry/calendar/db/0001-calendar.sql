--liquibase formatted sql

--changeset calendar:years
create schema calendar;
comment on schema calendar is 'School years, periods, days off, day transfers, bells';

create table calendar.year (
  organisation_id bigint not null,
  starts_on date not null,
  ends_on date not null check (ends_on > starts_on),
  closed_at timestamptz,
  school_year smallint not null,
  constraint year_pk primary key (organisation_id, school_year)
);
comment on table calendar.year is 'TENANT. The school year of an organisation (YR-01), named by the calendar year it starts in; closed_at makes it read-only (YR-02)';
call tenancy.protect('calendar.year', 'select, insert, update');

create sequence calendar.period_set_seq as bigint increment 50;
create table calendar.period_set (
  organisation_id bigint not null,
  id bigint not null,
  school_year smallint not null,
  from_grade smallint not null default 0,
  to_grade smallint not null default 99 check (to_grade >= from_grade),
  week_days smallint not null default 5 check (week_days between 5 and 6),
  type text not null check (type in ('QUARTER', 'TRIMESTER', 'HALF_YEAR', 'SEMESTER', 'MODULE', 'MONTH')),
  name text not null,
  constraint period_set_pk primary key (organisation_id, id),
  constraint period_set_name_key unique (organisation_id, school_year, name),
  constraint period_set_year_fk foreign key (organisation_id, school_year) references calendar.year (organisation_id, school_year)
);
comment on table calendar.period_set is 'TENANT. A study calendar of some classes: type of its periods, days in its week; from_grade and to_grade propose it to new classes';
call tenancy.protect('calendar.period_set');

create sequence calendar.period_seq as bigint increment 50;
create table calendar.period (
  organisation_id bigint not null,
  id bigint not null,
  period_set_id bigint not null,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  number smallint not null check (number between 1 and 12),
  name text not null,
  constraint period_pk primary key (organisation_id, id),
  constraint period_number_key unique (organisation_id, period_set_id, number),
  constraint period_set_fk foreign key (organisation_id, period_set_id) references calendar.period_set (organisation_id, id),
  constraint period_overlap exclude using gist (
    organisation_id with =, period_set_id with =, daterange(starts_on, ends_on, '[]') with &&)
);
comment on table calendar.period is 'TENANT. Quarters, trimesters, half-years, semesters';
call tenancy.protect('calendar.period');

create sequence calendar.day_off_seq as bigint increment 50;
create table calendar.day_off (
  organisation_id bigint not null,
  id bigint not null,
  period_set_id bigint,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  school_year smallint not null,
  kind text not null check (kind in ('HOLIDAY', 'VACATION', 'DAY_OFF')),
  name text not null,
  constraint day_off_pk primary key (organisation_id, id),
  constraint day_off_set_fk foreign key (organisation_id, period_set_id) references calendar.period_set (organisation_id, id),
  constraint day_off_year_fk foreign key (organisation_id, school_year) references calendar.year (organisation_id, school_year)
);
create index day_off_set_idx on calendar.day_off (organisation_id, period_set_id);
create index day_off_year_idx on calendar.day_off (organisation_id, school_year, starts_on);
comment on table calendar.day_off is 'TENANT. Holidays, vacations and other days without lessons; without a period set for all classes';
call tenancy.protect('calendar.day_off');

create sequence calendar.day_transfer_seq as bigint increment 50;
create table calendar.day_transfer (
  organisation_id bigint not null,
  id bigint not null,
  day date not null,
  school_year smallint not null,
  as_weekday smallint not null check (as_weekday between 1 and 7),
  constraint day_transfer_pk primary key (organisation_id, id),
  constraint day_transfer_day_key unique (organisation_id, day),
  constraint day_transfer_year_fk foreign key (organisation_id, school_year) references calendar.year (organisation_id, school_year)
);
create index day_transfer_year_idx on calendar.day_transfer (organisation_id, school_year);
comment on table calendar.day_transfer is 'TENANT. A day that is studied by the timetable of another weekday, 1 is Monday (YR-07); opens a day that was off';
call tenancy.protect('calendar.day_transfer');

--changeset calendar:bells
create sequence calendar.bell_schedule_seq as bigint increment 50;
create table calendar.bell_schedule (
  organisation_id bigint not null,
  id bigint not null,
  period_set_id bigint,
  school_year smallint not null,
  shift smallint not null default 1 check (shift between 1 and 3),
  weekday smallint check (weekday between 1 and 7),
  name text not null,
  constraint bell_schedule_pk primary key (organisation_id, id),
  constraint bell_schedule_key unique nulls not distinct (organisation_id, school_year, shift, period_set_id, weekday),
  constraint bell_schedule_set_fk foreign key (organisation_id, period_set_id) references calendar.period_set (organisation_id, id),
  constraint bell_schedule_year_fk foreign key (organisation_id, school_year) references calendar.year (organisation_id, school_year)
);
create index bell_schedule_set_idx on calendar.bell_schedule (organisation_id, period_set_id);
comment on table calendar.bell_schedule is 'TENANT. Bells of a shift; one for a period set or a weekday goes before the general one';
call tenancy.protect('calendar.bell_schedule');

create table calendar.bell (
  organisation_id bigint not null,
  bell_schedule_id bigint not null,
  starts_at time not null,
  ends_at time not null check (ends_at > starts_at),
  number smallint not null check (number between 1 and 15),
  constraint bell_pk primary key (organisation_id, bell_schedule_id, number),
  constraint bell_schedule_fk foreign key (organisation_id, bell_schedule_id) references calendar.bell_schedule (organisation_id, id)
);
comment on table calendar.bell is 'TENANT. Begin and end of each lesson of a bell schedule';
call tenancy.protect('calendar.bell');
