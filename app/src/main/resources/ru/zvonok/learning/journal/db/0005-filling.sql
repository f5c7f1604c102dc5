--liquibase formatted sql

--changeset journal:filling
insert into tenancy.regional_rule (source, key, valid_from, value, basis) values
  ('PRODUCT', 'journal.filling.attendance', '2020-09-01', '1', 'Регламент работы в системе, срок DL-30'),
  ('PRODUCT', 'journal.filling.homework', '2020-09-01', '1', 'Регламент работы в системе, срок DL-31'),
  ('PRODUCT', 'journal.filling.homework.from-grade', '2020-09-01', '2', 'Значение поставки: в первом классе домашнее задание не обязательно'),
  ('PRODUCT', 'journal.filling.marks', '2020-09-01', '0', 'Значение поставки: отметки ставятся не на каждом уроке');

create sequence journal.filling_rule_seq as bigint increment 1;
create table journal.filling_rule (
  organisation_id bigint not null,
  id bigint not null,
  subject_id bigint,
  valid_from date not null,
  grade_from smallint check (grade_from between 1 and 11),
  grade_to smallint check (grade_to between 1 and 11),
  wanted boolean not null,
  part text not null check (part in ('ATTENDANCE', 'HOMEWORK', 'MARKS')),
  primary key (organisation_id, id),
  check (grade_from <= grade_to),
  check ((grade_from is null) = (grade_to is null)),
  constraint filling_rule_subject_fk foreign key (organisation_id, subject_id) references curriculum.subject (organisation_id, id),
  constraint filling_rule_key unique nulls not distinct (organisation_id, part, subject_id, grade_from, grade_to, valid_from)
);
create index filling_rule_subject_idx on journal.filling_rule (organisation_id, subject_id);
comment on table journal.filling_rule is 'TENANT. What has to be written about lessons here, from a day on: the later line counts, the line of a subject before that of grades before a general one';
call tenancy.protect('journal.filling_rule');

create table journal.nudge (
  organisation_id bigint not null,
  person_id bigint not null,
  account_id bigint,
  at timestamptz not null,
  day date not null,
  primary key (organisation_id, person_id, day),
  constraint nudge_person_fk foreign key (organisation_id, person_id) references people.person (organisation_id, id)
);
comment on table journal.nudge is 'TENANT. A teacher was asked to fill the journal: once a day';
call tenancy.protect('journal.nudge');
