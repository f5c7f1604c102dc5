--liquibase formatted sql

--changeset journal:concerns
insert into tenancy.regional_rule (source, key, valid_from, value, basis) values
  ('PRODUCT', 'journal.concern.deadline-days', '2020-09-01', '3', 'Значение поставки: на сообщение семьи отвечают за три рабочих дня');

create sequence journal.concern_seq as bigint increment 1;
create table journal.concern (
  organisation_id bigint not null,
  id bigint not null,
  student_id bigint not null,
  group_id bigint,
  course_id bigint,
  lesson_id bigint,
  account_id bigint,
  answered_account_id bigint,
  change_id bigint,
  at timestamptz not null,
  looked_at timestamptz,
  answered_at timestamptz,
  author uuid not null,
  day date not null,
  school_year smallint not null,
  kind text not null check (kind in ('WRONG_MARK', 'NOT_OURS', 'WAS_PRESENT', 'NO_MARK', 'OTHER', 'ACCESS')),
  state text not null check (state in ('SENT', 'LOOKED_AT', 'CORRECTED', 'EXPLAINED')),
  words text not null check (length(words) <= 500),
  answer text check (length(answer) <= 500),
  primary key (organisation_id, id),
  check ((kind = 'ACCESS') = (lesson_id is null)),
  check ((state in ('CORRECTED', 'EXPLAINED')) = (answered_at is not null)),
  constraint concern_student_fk foreign key (organisation_id, student_id) references people.person (organisation_id, id)
);
create unique index concern_open_key on journal.concern (organisation_id, student_id, lesson_id) nulls not distinct
  where state in ('SENT', 'LOOKED_AT');
create index concern_student_idx on journal.concern (organisation_id, student_id);
create index concern_open_idx on journal.concern (organisation_id, at) where state in ('SENT', 'LOOKED_AT');
comment on table journal.concern is 'TENANT. What a family says is wrong: a mark or an absence at a lesson, or the access to the diary; one open report at a time for each. change_id is the history entry that is reported, once corrected the one that corrected it';
call tenancy.protect('journal.concern');
