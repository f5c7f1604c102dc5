--liquibase formatted sql

--changeset finals:results
create table finals.closed_result (
  organisation_id bigint not null,
  course_id bigint not null,
  period_id bigint not null check (period_id < 0),
  account_id bigint,
  at timestamptz not null,
  primary key (organisation_id, course_id, period_id)
);
comment on table finals.closed_result is 'TENANT. Year, exam and final marks of a course that are closed; those of periods are closed with the journal';
call tenancy.protect('finals.closed_result');
comment on column finals.period_mark.period_id is 'a period of the calendar; -1 the year, -2 the exam, -3 the final mark';
alter table finals.grading_policy add column weights smallint[] check (cardinality(weights) between 1 and 12);
comment on column finals.grading_policy.weights is 'of the periods in their order for the mark of the year; null where all weigh the same';
insert into tenancy.regional_rule (source, key, valid_from, kind, value, basis) values
  ('PRODUCT', 'finals.exam.share', '2000-01-01', null, '0.5', 'Приказ № 546 от 05.10.2020: среднее годовой и экзаменационной'),
  ('PRODUCT', 'finals.exam.share', '2000-01-01', 'COLLEGE', '1', 'Значение поставки: экзамен завершает дисциплину');
