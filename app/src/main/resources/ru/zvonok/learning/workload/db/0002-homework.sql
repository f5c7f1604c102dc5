--liquibase formatted sql

--changeset workload:homework
create sequence workload.usual_minutes_seq as bigint increment 1;
create table workload.usual_minutes (
  organisation_id bigint not null,
  id bigint not null,
  subject_id bigint,
  valid_from date not null,
  grade_from smallint check (grade_from between 1 and 12),
  grade_to smallint check (grade_to between 1 and 12),
  minutes smallint not null check (minutes between 0 and 600),
  primary key (organisation_id, id),
  check (grade_from <= grade_to),
  check ((grade_from is null) = (grade_to is null)),
  constraint usual_minutes_subject_fk foreign key (organisation_id, subject_id) references curriculum.subject (organisation_id, id),
  constraint usual_minutes_key unique nulls not distinct (organisation_id, subject_id, grade_from, grade_to, valid_from)
);
create index usual_minutes_subject_idx on workload.usual_minutes (organisation_id, subject_id);
comment on table workload.usual_minutes is 'TENANT. How long homework usually takes here, from a day on: the line of a subject counts before that of grades, that before a general one, the later before the earlier';
call tenancy.protect('workload.usual_minutes');

insert into tenancy.regional_rule (source, key, valid_from, value, basis) values
  ('PRODUCT', 'workload.homework.limit', '2020-09-01', '[60, 90, 90, 120, 120, 150, 150, 150, 210, 210, 210, 210]', 'СанПиН 1.2.3685-21: всех предметов вместе, минут в день, по классам'),
  ('PRODUCT', 'workload.homework.usual', '2020-09-01', '[10, 15, 15, 20, 20, 25, 25, 25, 30, 30, 30, 30]', 'Значение поставки: минут на один предмет, по классам');
